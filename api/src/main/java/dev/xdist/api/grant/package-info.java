/**
 * Who holds what all workers of a run share: values made once, locks, permits, leases. Pure: requests and times in,
 * replies out. The controller decides by it for a whole run, a JVM without xdist for itself. Knows no link, no thread,
 * no clock and no value, only its text.
 */
package dev.xdist.api.grant;
