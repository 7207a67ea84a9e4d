package org.zhucun.exchange.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 派出单位查询: which units are meant by what is written in a roster. */
@ApplicationScoped
class UnitRepository {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DataSource database;

    UnitRepository(DataSource database) {
        this.database = database;
    }

    private record Unit(UUID id, String name, String uscc) {}

    /**
     * The units in force that have these ids, or bear these names (those of the office's region, of
     * what lies above and beneath it) or these unified social credit codes (of the whole country).
     */
    Map<String, List<UUID>> meant(Collection<String> written, String regionPath) {
        List<Unit> found = Select.from("select id, name, uscc from organization")
                .where("valid_to is null")
                .where(
                        "(id = any (?::uuid[]) or uscc = any (?) or name = any (?) and (starts_with(?, region_path) or region_path >= ? and region_path < ?))",
                        ids(written),
                        written.stream().map(String::toUpperCase).toList(),
                        UnitNames.spellings(written),
                        regionPath,
                        regionPath,
                        regionPath + "~")
                .then("limit 5000")
                .list(database, row -> new Unit(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
        Map<String, List<UUID>> meant = new HashMap<>();
        for (String one : written) {
            List<UUID> ids = new ArrayList<>();
            for (Unit unit : found) {
                boolean said = unit.id().toString().equals(one)
                        || one.equalsIgnoreCase(unit.uscc())
                        || UnitNames.same(unit.name(), one);
                if (said) {
                    ids.add(unit.id());
                }
            }
            meant.put(one, ids);
        }
        return meant;
    }

    private static List<UUID> ids(Collection<String> written) {
        return written.stream()
                .filter(one -> ID.matcher(one).matches())
                .map(UUID::fromString)
                .toList();
    }
}
