package org.zhucun.selection;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.team.SendLevel;

/** 选派批次: as the parts of this room see it. */
public record BatchRef(
        UUID id, String name, SendLevel sendLevel, String regionPath, LocalDate startOn, BatchState state) {}
