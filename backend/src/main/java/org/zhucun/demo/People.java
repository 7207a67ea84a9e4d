package org.zhucun.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhucun.cadre.CitizenId;
import org.zhucun.cadre.Phone;

/**
 * 虚构人员: persons who do not exist, with citizen ids that are formally valid (GB 11643) and phone numbers counted up from
 * 19900000000.
 */
final class People {
    private static final long FIRST_PHONE = 19_900_000_000L;
    private static final List<String> CAPTAIN_RANKS = List.of("141", "142");
    private static final List<String> CAPTAIN_GRADES = List.of("G07", "G08", "G09");
    private static final List<String> STAFF_GRADES = List.of("G09", "G10", "G11", "G12");
    private static final List<String> INSTITUTION_RANKS = List.of("251", "252", "420", "430", "434");
    private static final List<String> EDUCATION = List.of("21", "21", "21", "21", "31", "31", "14");
    private static final String PARTY = "01";
    private static final String HAN = "01";
    private static final String TIBETAN = "04";

    private final Chance chance;
    private final Set<String> taken = new HashSet<>();
    private long phones;

    /** @param phones how many phone numbers were given out before */
    People(Chance chance, long phones) {
        this.chance = chance;
        this.phones = phones;
    }

    long phones() {
        return phones;
    }

    /** Somebody fit for a stay that begins on a day. */
    Person hire(Unit unit, boolean leads, LocalDate day) {
        Person person = new Person();
        boolean man = chance.percent(72);
        boolean tibetan = unit.regionCode().startsWith("6230") && chance.percent(55);
        person.id = chance.id();
        person.nationality = tibetan ? TIBETAN : chance.percent(3) ? "03" : HAN;
        person.name = tibetan ? Names.tibetan(chance, man) : Names.han(chance, man);
        person.birth = chance.day(day.minusYears(leads ? 50 : 55), day.minusYears(leads ? 30 : 24));
        person.citizenId = citizenId(prefix(unit), person.birth, man);
        person.phone = new Phone(String.valueOf(FIRST_PHONE + ++phones));
        person.unit = unit;
        person.workSince = person.birth.plusYears(22).withMonth(7).withDayOfMonth(1);
        person.education = chance.of(EDUCATION);
        party(person, leads);
        place(person, leads, day);
        return person;
    }

    private void party(Person person, boolean leads) {
        boolean member = leads || chance.percent(70);
        person.political = member ? PARTY : chance.percent(15) ? "03" : "13";
        if (member) {
            person.joinedParty =
                    person.birth.plusYears(chance.between(20, 23)).withMonth(7).withDayOfMonth(1);
        }
    }

    private void place(Person person, boolean leads, LocalDate day) {
        boolean civil = leads || chance.percent(55);
        person.category = civil ? "CIVIL_SERVANT" : chance.percent(95) ? "INSTITUTION_STAFF" : "ENTERPRISE_STAFF";
        person.rank = leads ? chance.of(CAPTAIN_RANKS) : civil ? "150" : chance.of(INSTITUTION_RANKS);
        person.grade = civil ? chance.of(leads ? CAPTAIN_GRADES : STAFF_GRADES) : null;
        person.tier = leads && chance.percent(60) ? "MIDDLE" : "STAFF";
        person.position = person.tier.equals("MIDDLE") ? "科室负责人" : "工作人员";
        person.promoted = chance.percent(40) ? chance.day(day.minusYears(5), day.minusYears(1)) : null;
        person.reserve = chance.percent(leads ? 30 : 8);
        person.grassrootsMonths = chance.percent(50) ? chance.between(6, 96) : 0;
        person.agriculture = chance.percent(18);
    }

    /** The division of first registration: one of the unit's own region, which has six digits from the county down. */
    private static String prefix(Unit unit) {
        return (unit.regionCode() + "0100").substring(0, 6);
    }

    private CitizenId citizenId(String prefix, LocalDate birth, boolean man) {
        while (true) {
            int sequence = chance.between(0, 499) * 2 + (man ? 1 : 0);
            String seventeen =
                    prefix + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", sequence);
            if (taken.add(seventeen)) {
                return CitizenId.of(seventeen + CitizenId.check(seventeen));
            }
        }
    }
}
