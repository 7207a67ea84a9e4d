package org.zhucun.supervision.draw;

import java.util.List;
import org.zhucun.given.GivenTeams;

/** 某县的乡镇与村: of the county in which the draws of tests are, the townships with at least eight villages. */
final class GivenDrawVillages {
    private GivenDrawVillages() {}

    static List<String> townships() {
        return GivenTeams.query(
                "select left(code, 9) from region where code >= ? and code < ? and level = 5 group by 1 having count(*) >= 8 order by 1",
                GivenDraw.COUNTY,
                GivenDraw.COUNTY + ":");
    }

    static List<String> of(String township) {
        return GivenTeams.query(
                "select code from region where code >= ? and code < ? and level = 5 order by code",
                township,
                township + ":");
    }
}
