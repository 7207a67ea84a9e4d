package org.zhucun.command.management;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.team.SendLevel;

/** 花名册条目: a stay that the county manages as on its own roster. */
record RosterEntry(
        UUID postingId,
        UUID cadreId,
        String cadreName,
        List<String> roles,
        SendLevel sendLevel,
        String unitName,
        String teamName,
        String villageCode,
        String villageName,
        LocalDate startedOn,
        String managingCounty) {}
