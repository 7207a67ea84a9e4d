package org.zhucun.fieldwork.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 专项行动 */
record CampaignView(
        UUID id,
        String regionCode,
        CampaignKind kind,
        int year,
        String title,
        String source,
        LocalDate launchedOn,
        List<CampaignItem> items,
        List<String> may) {

    /** 行动内容 */
    record CampaignItem(UUID id, int no, String title) {}

    CampaignView with(List<CampaignItem> all) {
        return new CampaignView(id, regionCode, kind, year, title, source, launchedOn, all, may);
    }
}
