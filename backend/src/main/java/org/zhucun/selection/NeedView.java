package org.zhucun.selection;

import java.util.List;
import java.util.UUID;

/**
 * 村的需求视图
 *
 * @param selected how many seats are decided
 */
record NeedView(
        UUID id,
        String villageCode,
        String villageName,
        List<String> categories,
        boolean firstSecretary,
        boolean captain,
        int members,
        List<String> industries,
        List<String> traits,
        String note,
        int selected) {}
