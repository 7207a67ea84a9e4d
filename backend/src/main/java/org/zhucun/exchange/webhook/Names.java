package org.zhucun.exchange.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** 域名解析. */
@FunctionalInterface
interface Names {
    /** All addresses of a name. */
    List<InetAddress> of(String host) throws UnknownHostException;
}
