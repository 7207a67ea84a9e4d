package org.zhucun.identity.quota;

import java.time.Duration;

/**
 * 所取份额: what a node got of a client's minute.
 *
 * @param limit what the client has in the whole minute
 * @param taken what all nodes have taken of it, this part included
 * @param granted this part
 * @param lasts from now until the minute is over, by the clock of the database
 */
record Part(int limit, int taken, int granted, Duration lasts) {}
