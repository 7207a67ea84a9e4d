package org.zhucun.exchange.webhook;

import java.net.InetAddress;
import java.util.List;

/**
 * 去向: a name with the addresses that were checked. Whoever sends connects to one of these and looks no name up again.
 *
 * @param host as it stands in the address, for the certificate and the {@code Host} header
 * @param path with its query
 */
record Target(boolean secure, String host, int port, String path, List<InetAddress> addresses) {}
