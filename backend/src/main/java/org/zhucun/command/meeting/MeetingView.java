package org.zhucun.command.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 会议: as an office sees it. */
record MeetingView(
        UUID id, MeetingKind kind, String regionCode, LocalDate heldOn, String title, List<String> issues, long version)
        implements Versioned {}
