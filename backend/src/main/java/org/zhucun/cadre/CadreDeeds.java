package org.zhucun.cadre;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 可办事项: what an office may do with a cadre it sees. */
final class CadreDeeds {
    private CadreDeeds() {}

    static List<String> may(Office office, String regionPath, boolean posted) {
        List<String> may = new ArrayList<>();
        boolean inRegion = office.tree() == Tree.REGION && office.covers(regionPath);
        if (inRegion && office.may("cadre:edit")) {
            may.add("edit");
        }
        if (inRegion && office.may("cadre:reveal")) {
            may.add("reveal");
        }
        if (inRegion && office.may("team:edit") && !posted) {
            may.add("post");
        }
        return may;
    }
}
