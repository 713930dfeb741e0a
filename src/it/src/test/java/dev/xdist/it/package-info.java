/**
 * Reads what a sample project's Maven runs left behind: logs and reports. The samples' verify.groovy scripts are
 * written in its words. It knows Surefire's files and lines, and of xdist only what a user can see.
 */
package dev.xdist.it;
