package org.zhucun.exchange.offline;

import java.util.UUID;

/** 副本行的键: inside of a type. */
record RowKey(UUID peer, String item) {}
