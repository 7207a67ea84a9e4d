package org.zhucun.demo;

import java.util.ArrayList;
import java.util.List;

/** 一批: units, teams, persons and stays that are written together. */
final class Chunk {
    final List<Unit> units = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Stay> stays = new ArrayList<>();

    void take(Chunk other) {
        units.addAll(other.units);
        teams.addAll(other.teams);
        people.addAll(other.people);
        stays.addAll(other.stays);
    }
}
