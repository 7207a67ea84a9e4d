package org.zhucun.fieldwork.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.fieldwork.WorkState;
import org.zhucun.kernel.Versioned;

/**
 * 行动进展: what a team has of an item.
 *
 * @param remaining opening balance less what is cleared, null where there is none
 * @param zero whether it is at zero, null where there is no balance
 */
record CampaignEntryView(
        UUID id,
        UUID campaignId,
        int itemNo,
        String itemTitle,
        CampaignKind kind,
        UUID teamId,
        String teamName,
        WorkState state,
        Integer opening,
        Integer cleared,
        Integer remaining,
        Boolean zero,
        String note,
        LocalDate reportedOn,
        String reportedBy,
        long version,
        List<String> may)
        implements Versioned {}
