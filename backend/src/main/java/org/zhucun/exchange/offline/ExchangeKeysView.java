package org.zhucun.exchange.offline;

import java.util.List;

/**
 * 本系统公钥: what the other side registers of this installation.
 *
 * @param name under which it signs
 * @param keys of its signatures, oldest first
 * @param recipient of age, to which bundles for it are encrypted
 */
public record ExchangeKeysView(String name, List<String> keys, String recipient) {}
