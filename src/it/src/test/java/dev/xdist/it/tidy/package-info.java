/**
 * The rules of form that every file of the repository keeps: lengths, words, titles. What a rule needs it reads from
 * the file's text; rules about what code may use belong to each module's architecture test.
 */
package dev.xdist.it.tidy;
