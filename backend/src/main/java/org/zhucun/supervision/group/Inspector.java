package org.zhucun.supervision.group;

import java.util.UUID;

/** 督查人员: somebody who may record visits, with the office that he holds. */
public record Inspector(UUID account, String name, String office) {}
