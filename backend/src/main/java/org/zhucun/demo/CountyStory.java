package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zhucun.team.SendLevel;

/**
 * 两县: Maiji (麦积, fixture F1: 209 villages, 635 cadres in 2021, 221 of them newly rotated) and Xiahe (夏河, fixture F3: 27 and 33 teams in
 * 2018, the 33 with 225 cadres), told on until today.
 */
final class CountyStory {
    static final String MAIJI = "620503";
    static final String XIAHE = "623027";

    /** 琥珀镇: twelve served villages with forty cadres, one clerk's month. */
    static final String CLERKS_TOWNSHIP = "620503113";

    private static final int MAIJI_VILLAGES = 209;
    private static final int MAIJI_CADRES = 635;
    private static final int MAIJI_ROTATED = 221;
    private static final int CLERKS_VILLAGES = 12;
    private static final int POOR_TEAMS = 27;
    private static final int NON_POOR_TEAMS = 33;
    private static final LocalDate MAIJI_FOUNDED = LocalDate.of(2018, 5, 20);
    private static final LocalDate MAIJI_EARLY = LocalDate.of(2019, 5, 20);
    private static final LocalDate MAIJI_LATE = LocalDate.of(2020, 5, 20);
    /** Teams in which somebody left in the last weeks and was followed: a handover is due, open or just closed. */
    private static final List<Integer> CHANGED = List.of(30, 47, 64, 82, 98, 115, 133, 149);

    private static final List<Integer> DAYS_AGO = List.of(5, 9, 13, 18, 23, 28, 35, 44);

    /** C9: of the 209 villages two key ones are under their minimum: one place is empty after a recall, one member is lent out. */
    private static final int VACANT = 50;

    private static final int LENT = 71;
    private static final LocalDate XIAHE_FOUNDED = LocalDate.of(2017, 9, 1);
    private static final LocalDate XIAHE_LATE = LocalDate.of(2018, 3, 10);
    private static final List<String> LEADER = List.of("FIRST_SECRETARY", "CAPTAIN");
    private static final List<String> MEMBER = List.of("MEMBER");

    final Chunk chunk = new Chunk();
    final List<VillageFact> facts = new ArrayList<>();
    CountySenders maiji;
    CountySenders xiahe;

    /** Who is lent out for more than half a year. */
    Stay lent;

    /** Who was recalled, nobody having come in his place. */
    Stay recalled;

    private final Chance chance;
    private final People people;
    private final Units units;
    private final LocalDate today;
    private int place;

    CountyStory(long seed, LocalDate today) {
        chance = new Chance(seed, 1);
        people = new People(chance, 0);
        units = new Units(chance, 0);
        this.today = today;
    }

    /** A category of a village, from a day to before another. */
    record VillageFact(Village village, String category, LocalDate from, LocalDate to) {}

    void tell(List<Village> ofMaiji, List<Village> ofXiahe) {
        List<Unit> provincial = CountySenders.provincial(units, "甘肃省", "62");
        chunk.units.addAll(provincial);
        maiji = senders(new CountySenders.CountyName(MAIJI, "麦积区", "天水市"), ofMaiji, provincial);
        xiahe = senders(new CountySenders.CountyName(XIAHE, "夏河县", "甘南州"), ofXiahe, provincial);
        tellMaiji(served(ofMaiji));
        tellXiahe(ofXiahe.subList(0, POOR_TEAMS + NON_POOR_TEAMS));
    }

    private CountySenders senders(CountySenders.CountyName name, List<Village> villages, List<Unit> provincial) {
        Map<String, String> townships = new TreeMap<>();
        villages.forEach(village -> townships.put(village.townshipCode(), village.township()));
        return new CountySenders(units, chance, name, townships, provincial, chunk);
    }

    /** All twelve of the clerk's township, the others spread evenly over the rest. */
    private static List<Village> served(List<Village> all) {
        List<Village> clerks = of(all, true).subList(0, CLERKS_VILLAGES);
        List<Village> others = of(all, false);
        int wanted = MAIJI_VILLAGES - CLERKS_VILLAGES;
        List<Village> served = new ArrayList<>(clerks);
        IntStream.range(0, wanted).forEach(i -> served.add(others.get((int) ((long) i * others.size() / wanted))));
        return served;
    }

    private static List<Village> of(List<Village> all, boolean clerks) {
        return all.stream()
                .filter(village -> village.townshipCode().equals(CLERKS_TOWNSHIP) == clerks)
                .toList();
    }

    private void tellMaiji(List<Village> villages) {
        for (int i = 0; i < villages.size(); i++) {
            // eight teams of four: four in the clerk's township, four in the rest of the county
            boolean four = i < 4 || (i >= CLERKS_VILLAGES && (i - CLERKS_VILLAGES) % 50 == 25);
            Team team = team(villages.get(i), maiji, i, four ? 4 : 3, MAIJI_FOUNDED);
            for (int seat = 0; seat < team.size(); seat++) {
                // 221 and 635 have no common divisor: exactly 221 places are handed over in 2021
                boolean rotated = place++ * MAIJI_ROTATED % MAIJI_CADRES < MAIJI_ROTATED;
                Stay last = fill(team, seat, rotated ? MAIJI_EARLY : MAIJI_LATE, rotated, leaving(i, seat));
                if (i == LENT && seat == 2) {
                    lent = last;
                }
                if (i == VACANT && seat == 2) {
                    recalled = last;
                }
            }
            describe(team.home(), i);
        }
    }

    private void tellXiahe(List<Village> villages) {
        for (int i = 0; i < villages.size(); i++) {
            boolean poor = i % 2 == 1 && poorBefore(i) < POOR_TEAMS;
            int size = poor ? 3 + i % 4 / 3 : nonPoorSize(i - poorBefore(i));
            Team team = team(villages.get(i), xiahe, i, size, XIAHE_FOUNDED);
            for (int seat = 0; seat < size; seat++) {
                fill(team, seat, (seat + i) % 3 == 0 ? XIAHE_FOUNDED : XIAHE_LATE, false, null);
            }
            LocalDate relieved = LocalDate.of(2021, 1, 1);
            facts.add(new VillageFact(team.home(), poor ? "POOR" : "NON_POOR", LocalDate.of(2014, 1, 1), relieved));
            facts.add(new VillageFact(team.home(), poor ? "OUT_OF_POVERTY" : "LIGHT_TASK", relieved, null));
        }
    }

    /** Every second village is poor, 27 of the 60. */
    private static int poorBefore(int index) {
        return Math.min(POOR_TEAMS, index / 2);
    }

    /** 27 of seven, then six of six. */
    private static int nonPoorSize(int order) {
        return order < 27 ? 7 : 6;
    }

    private Team team(Village home, CountySenders senders, int index, int size, LocalDate founded) {
        SendLevel level =
                chance.percent(6) ? SendLevel.PROVINCE : chance.percent(23) ? SendLevel.CITY : SendLevel.COUNTY;
        Team team = new Team(
                chance.id(),
                "驻" + home.township() + home.name() + "工作队",
                home,
                level,
                senders.pick(level, index, size),
                founded,
                size);
        chunk.teams.add(team);
        return team;
    }

    /** In every third of the teams that change it is the First Secretary who goes. */
    private Turns.Leaving leaving(int team, int seat) {
        int change = CHANGED.indexOf(team);
        if (change >= 0 && seat == (change % 3 == 2 ? 0 : 1)) {
            return new Turns.Leaving(
                    today.minusDays(DAYS_AGO.get(change)), change % 2 == 0 ? "TRANSFER" : "ILLNESS", true);
        }
        return team == VACANT && seat == 2 ? new Turns.Leaving(today.minusDays(26), "RECALL", false) : null;
    }

    private Stay fill(Team team, int seat, LocalDate first, boolean replaced, Turns.Leaving leaving) {
        Unit unit = team.units().get(seat % team.units().size());
        boolean leads = seat == 0;
        return new Turns(chance, today, chunk, leaving)
                .fill(
                        new Turns.Place(team, leads ? LEADER : MEMBER, () -> people.hire(unit, leads, first)),
                        first,
                        replaced);
    }

    private void describe(Village village, int index) {
        LocalDate from = LocalDate.of(2021, 6, 1);
        // B12: 209 villages that are out of poverty or settle who was relocated
        facts.add(new VillageFact(
                village,
                index % 16 == 3 ? "RELOCATION_RESETTLEMENT" : "OUT_OF_POVERTY",
                LocalDate.of(2020, 3, 1),
                null));
        facts.add(new VillageFact(
                village,
                switch (index % 10) {
                    case 0, 1 -> "KEY_ASSISTANCE";
                    case 2, 3 -> "HEAVY_REVITALIZATION_TASK";
                    case 6 -> "DEMONSTRATION";
                    case 7 -> "WEAK_PARTY_ORGANIZATION";
                    default -> "LIGHT_TASK";
                },
                from,
                null));
        if (index % 29 == 0) {
            facts.add(new VillageFact(village, "RED_HERITAGE", from, null));
        }
    }
}
