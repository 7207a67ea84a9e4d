package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.cadre.CitizenId;
import org.zhucun.cadre.Phone;

/** 干部: a synthetic cadre. Where he is now follows from his stays. */
final class Person {
    UUID id;
    String name;
    CitizenId citizenId;
    Phone phone;
    LocalDate birth;
    String nationality;
    String political;
    LocalDate joinedParty;
    String education;
    String rank;
    String grade;
    String category;
    Unit unit;
    String position;
    String tier;
    LocalDate workSince;
    LocalDate promoted;
    boolean reserve;
    int grassrootsMonths;
    boolean agriculture;

    /** The village of the stay in effect. */
    String postedPath;

    List<String> postedRoles = List.of();

    String sex() {
        return citizenId.sex();
    }

    String regionPath() {
        return postedPath == null ? unit.regionPath() : postedPath;
    }

    /** The region of the level that sends him manages him. */
    String managingCode() {
        return unit.regionCode();
    }

    void post(Stay stay) {
        postedPath = stay.team.home().path();
        postedRoles = stay.roles;
    }
}
