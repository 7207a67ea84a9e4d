package org.zhucun.audit.log;

import java.util.List;

/** 一致性证明: that the log of one size begins with that of another; hashes in base64. */
record ConsistencyView(long from, long to, List<String> proof) {}
