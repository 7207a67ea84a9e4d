package org.zhucun.policy.pack;

import jakarta.validation.constraints.Size;

/** 发布: a pack that begins before today says why. */
record PublishPack(@Size(max = 500) String retroactiveReason) {}
