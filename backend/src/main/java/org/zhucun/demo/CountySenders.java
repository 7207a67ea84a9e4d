package org.zhucun.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhucun.organization.OrganizationKind;
import org.zhucun.organization.OrganizationLevel;
import org.zhucun.team.SendLevel;

/** 县级机构: what manages a county's teams, and the units of three levels that send to it. */
final class CountySenders {
    private static final List<String> PROVINCIAL = Names.words("农业农村厅 教育厅 财政厅 水利厅 交通运输厅 文化和旅游厅 民政厅 科学技术厅");

    final Unit finance;

    /** The unit of the demonstration's account, with an institution beneath it. */
    final Unit agriculture;

    private final Map<SendLevel, List<Unit>> senders = new TreeMap<>();
    private final Chance chance;

    CountySenders(
            Units units,
            Chance chance,
            CountyName county,
            Map<String, String> townships,
            List<Unit> provincial,
            Chunk into) {
        this.chance = chance;
        List<Unit> own = new ArrayList<>();
        for (String bureau : Units.BUREAUS) {
            own.add(units.make(
                    OrganizationKind.SENDING_UNIT,
                    county.name() + bureau,
                    OrganizationLevel.COUNTY,
                    county.code(),
                    null));
        }
        agriculture = own.get(0);
        own.add(units.make(
                OrganizationKind.SENDING_UNIT,
                county.name() + "农业技术推广中心",
                OrganizationLevel.COUNTY,
                county.code(),
                agriculture));
        List<Unit> city = new ArrayList<>();
        for (String bureau : Units.BUREAUS.subList(0, 16)) {
            city.add(units.make(
                    OrganizationKind.SENDING_UNIT,
                    county.city() + bureau,
                    OrganizationLevel.CITY,
                    county.code().substring(0, 4),
                    null));
        }
        senders.put(SendLevel.COUNTY, own);
        senders.put(SendLevel.CITY, city);
        senders.put(SendLevel.PROVINCE, provincial);
        finance = units.make(
                OrganizationKind.FINANCE, county.name() + "财政局", OrganizationLevel.COUNTY, county.code(), null);
        into.units.addAll(own);
        into.units.addAll(city);
        into.units.add(finance);
        manage(units, county, townships, into);
    }

    /** Where a county lies and what it is called. */
    record CountyName(String code, String name, String city) {}

    static List<Unit> provincial(Units units, String province, String code) {
        return PROVINCIAL.stream()
                .map(name -> units.make(
                        OrganizationKind.SENDING_UNIT, province + name, OrganizationLevel.PROVINCE, code, null))
                .toList();
    }

    /** The lead unit of a team, and for a large one a second. */
    List<Unit> pick(SendLevel level, int index, int size) {
        List<Unit> list = senders.get(level);
        Unit lead = list.get(index % list.size());
        Unit second = list.get((index + 7) % list.size());
        return size > 3 && !second.equals(lead) && chance.percent(60) ? List.of(lead, second) : List.of(lead);
    }

    private static void manage(Units units, CountyName county, Map<String, String> townships, Chunk into) {
        String name = county.name();
        OrganizationLevel level = OrganizationLevel.COUNTY;
        into.units.add(
                units.make(OrganizationKind.ORGANIZATION_DEPARTMENT, "中共" + name + "委组织部", level, county.code(), null));
        into.units.add(units.make(OrganizationKind.STATIONING_OFFICE, name + "驻村帮扶工作办公室", level, county.code(), null));
        for (int group = 1; group <= 3; group++) {
            into.units.add(units.make(
                    OrganizationKind.INSPECTION_GROUP, name + "驻村帮扶第" + group + "督查组", level, county.code(), null));
        }
        townships.forEach((code, township) -> {
            Unit government = units.make(
                    OrganizationKind.TOWNSHIP,
                    name + township + (township.endsWith("街道") ? "办事处" : "人民政府"),
                    OrganizationLevel.TOWNSHIP,
                    code,
                    null);
            into.units.add(government);
            into.units.add(units.make(
                    OrganizationKind.TOWNSHIP_WORK_STATION,
                    name + township + "乡村振兴工作站",
                    OrganizationLevel.TOWNSHIP,
                    code,
                    government));
        });
    }
}
