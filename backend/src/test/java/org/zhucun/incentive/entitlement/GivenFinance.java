package org.zhucun.incentive.entitlement;

import java.util.UUID;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffices;
import org.zhucun.kernel.Ids;

/** 县财政局: a county's finance bureau in the directory, one for all tests of the county. */
public final class GivenFinance {
    private GivenFinance() {}

    public static UUID of(String county) {
        String key = "F" + county + "0";
        return GivenDatabase.asRegion("/", sql -> {
            sql.run(
                    "insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code, valid_from, region_path, unit_path)"
                            + " select ?, ?, 'FINANCE', ?, '测试', 'COUNTY', ?, date '2000-01-01', ?, ?"
                            + " where not exists (select from organization where kind = 'FINANCE' and region_code = ?)",
                    Ids.next(),
                    key,
                    county + "财政局",
                    county,
                    GivenOffices.path(county),
                    "/" + key + "/",
                    county);
            return UUID.fromString(sql.texts(
                            "select id::text from organization where kind = 'FINANCE' and region_code = ? order by id limit 1",
                            county)
                    .get(0));
        });
    }
}
