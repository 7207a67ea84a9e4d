package org.zhucun.fieldwork.campaign;

import java.util.List;
import java.util.UUID;

/**
 * 行动进展汇总: by item, and by the regions one step beneath in the order of their codes.
 *
 * @param teams teams that have it in hand
 */
record CampaignProgress(
        UUID campaignId, String regionCode, long teams, List<ItemProgress> items, List<PlaceProgress> places) {

    /**
     * 按内容
     *
     * @param zero how many teams are at zero
     * @param nonZero how many have a rest
     */
    record ItemProgress(
            int no,
            String title,
            long handed,
            long done,
            long zero,
            long nonZero,
            long opening,
            long cleared,
            long remaining) {}

    /** 按地区 */
    record PlaceProgress(String code, String name, long handed, long done, long remaining) {}
}
