package org.zhucun.supervision.theme;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 专项整治: a campaign and what was found for it, as far as the reader sees (J5).
 *
 * @param found issued and not withdrawn
 * @param counting of these, what is past its statement and not disputed
 * @param rectificationRate closed of found in per cent, one decimal, null while nothing was found
 */
record FindingCampaignView(
        UUID id,
        String regionName,
        String title,
        String theme,
        LocalDate from,
        LocalDate to,
        String launchedBy,
        long found,
        long counting,
        long closed,
        long overdue,
        String rectificationRate,
        long version)
        implements Versioned {}
