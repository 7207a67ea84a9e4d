package org.zhucun.supervision;

import java.util.UUID;

/** 拟销号: a finding is about to be closed. Who knows that its matter is not settled refuses by a DomainException. */
public record FindingClosing(UUID findingId, FindingCategory category) {}
