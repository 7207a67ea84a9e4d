package org.zhucun.audit.log;

import java.util.List;

/** 树上的哈希: of the entries (level 0) and of perfect subtrees of 256 to the power of the level. */
@FunctionalInterface
interface Hashes {
    /** Those of one level from an index up to, not including, another. */
    List<byte[]> range(int level, long from, long to);
}
