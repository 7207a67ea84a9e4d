package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.organization.OrganizationKind;
import org.zhucun.organization.OrganizationLevel;
import org.zhucun.team.SendLevel;

/**
 * 名册: a province or the country as one stay per cadre, in the sizes of the sources: Hunan F5 (10,253 teams, 24,021 cadres), Sichuan
 * C10 (12,000 villages, 34,000 cadres), the country more than 560,000 cadres.
 */
enum RosterSet {
    HUNAN("43", 10_253, 3_515),
    SICHUAN("51", 12_000, 10_000),
    COUNTRY("", 200_000, 163_000);

    private static final int COUNTY_UNITS = 12;
    private static final int CITY_UNITS = 8;
    private static final int MONTHS_OF_STARTS = 5;
    private static final int LATEST_START_MONTHS = 18;
    private static final List<String> LEADER = List.of("FIRST_SECRETARY", "CAPTAIN");
    private static final List<String> MEMBER = List.of("MEMBER");

    /** Code beneath which the teams are, empty for the country. */
    final String region;

    private final int teams;
    private final int ofThree;

    RosterSet(String region, int teams, int ofThree) {
        this.region = region;
        this.teams = teams;
        this.ofThree = ofThree;
    }

    static RosterSet named(String set) {
        return valueOf(set.toUpperCase(java.util.Locale.ROOT));
    }

    /** Teams of three and of two, mixed evenly over the villages. */
    private int size(long team) {
        return team * ofThree / teams != (team + 1) * ofThree / teams ? 3 : 2;
    }

    /** Whether a village, counted through the whole set, is served, and by which team. */
    private long team(long village, long villages) {
        long team = village * teams / villages;
        return team != (village + 1) * teams / villages ? team : -1;
    }

    /** What is counted on from one province to the next. */
    static final class Count {
        long villages;
        long phones;
        long units;
        int part = 1;
    }

    /**
     * One province.
     *
     * @param villages of the province, by code
     * @param all how many villages the whole set chooses from
     */
    Chunk province(List<Village> villages, long all, Count count, Chance chance, LocalDate today) {
        Chunk chunk = new Chunk();
        People people = new People(chance, count.phones);
        Senders senders = new Senders(new Units(chance, count.units), chunk);
        for (Village village : villages) {
            long number = team(count.villages++, all);
            if (number >= 0) {
                Team team = team(village, number, senders, chance, today);
                chunk.teams.add(team);
                fill(team, chunk, people, chance, today);
            }
        }
        count.phones = people.phones();
        count.units = senders.units.made();
        count.part++;
        return chunk;
    }

    private Team team(Village village, long number, Senders senders, Chance chance, LocalDate today) {
        boolean city = number % 5 == 0;
        List<Unit> list = city ? senders.ofCity(village) : senders.ofCounty(village);
        return new Team(
                chance.id(),
                "驻" + village.township() + village.name() + "工作队",
                village,
                city ? SendLevel.CITY : SendLevel.COUNTY,
                List.of(chance.of(list)),
                today.minusYears(3),
                size(number));
    }

    private static void fill(Team team, Chunk chunk, People people, Chance chance, LocalDate today) {
        LocalDate start = today.minusMonths(LATEST_START_MONTHS + chance.below(MONTHS_OF_STARTS));
        for (int seat = 0; seat < team.size(); seat++) {
            Person person = people.hire(team.lead(), seat == 0, start);
            Stay stay = new Stay(chance.id(), person, team, seat == 0 ? LEADER : MEMBER, start);
            person.post(stay);
            chunk.people.add(person);
            chunk.stays.add(stay);
        }
    }

    /** 派出单位: those of a county and of a prefecture, made when the first team needs them. */
    private static final class Senders {
        private final Map<String, List<Unit>> known = new LinkedHashMap<>();
        private final Units units;
        private final Chunk chunk;

        Senders(Units units, Chunk chunk) {
            this.units = units;
            this.chunk = chunk;
        }

        List<Unit> ofCounty(Village village) {
            return known.computeIfAbsent(
                    village.countyCode(), code -> made(code, village.county(), COUNTY_UNITS, OrganizationLevel.COUNTY));
        }

        List<Unit> ofCity(Village village) {
            return known.computeIfAbsent(
                    village.prefecture(), code -> made(code, village.city(), CITY_UNITS, OrganizationLevel.CITY));
        }

        private List<Unit> made(String code, String name, int count, OrganizationLevel level) {
            List<Unit> list = new ArrayList<>();
            for (String bureau : Units.BUREAUS.subList(0, count)) {
                list.add(units.make(OrganizationKind.SENDING_UNIT, name + bureau, level, code, null));
            }
            chunk.units.addAll(list);
            return list;
        }
    }
}
