package org.zhucun.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** 村庄: the villages in force, by code, with the names of what they lie in. */
final class VillageReader {
    private static final String VILLAGES = """
            select v.code, v.short_name, t.name, c.name,
                   case when p.name in ('市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划') then a.name else p.name end
            from region v
            join region t on t.code = left(v.code, 9) and t.valid_to is null
            join region c on c.code = left(v.code, 6) and c.valid_to is null
            join region p on p.code = left(v.code, 4) and p.valid_to is null
            join region a on a.code = left(v.code, 2) and a.valid_to is null
            where v.level = 5 and v.kind = 'VILLAGE' and v.valid_to is null and v.code >= ? and v.code < ? || ':'
            order by v.code
            """;

    private final Connection owner;

    VillageReader(Connection owner) {
        this.owner = owner;
    }

    List<Village> beneath(String code) throws SQLException {
        List<Village> villages = new ArrayList<>();
        try (PreparedStatement select = owner.prepareStatement(VILLAGES)) {
            select.setString(1, code);
            select.setString(2, code);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    villages.add(new Village(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
        }
        return villages;
    }

    /** The provinces with villages, each with how many. */
    List<Province> provinces(String beneath) throws SQLException {
        List<Province> provinces = new ArrayList<>();
        try (PreparedStatement select = owner.prepareStatement("""
                select p.code, p.name, count(*) from region v join region p on p.code = left(v.code, 2) and p.valid_to is null
                where v.level = 5 and v.kind = 'VILLAGE' and v.valid_to is null and v.code >= ? and v.code < ? || ':'
                group by 1, 2 order by 1
                """)) {
            select.setString(1, beneath);
            select.setString(2, beneath);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    provinces.add(new Province(row.getString(1), row.getString(2), row.getLong(3)));
                }
            }
        }
        return provinces;
    }

    /** 省: with the number of its villages. */
    record Province(String code, String name, long villages) {}
}
