package org.zhucun.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.zhucun.cadre.SealedIdentity;
import org.zhucun.cipher.PersonalCipher;

/** 批量落库: writes a chunk in the order of its references. The rows are those that the services of the rooms would have left. */
final class ChunkWriter {
    private final Connection owner;
    private final PersonalCipher cipher;
    private final LocalDate today;

    ChunkWriter(Connection owner, PersonalCipher cipher, LocalDate today) {
        this.owner = owner;
        this.cipher = cipher;
        this.today = today;
    }

    void write(Chunk chunk, Chance chance) throws SQLException {
        units(chunk.units);
        teams(chunk.teams, chance);
        people(chunk.people);
        identities(chunk.people);
        stays(chunk.stays);
    }

    private void units(List<Unit> units) throws SQLException {
        try (Copy copy = new Copy(owner, """
                organization (id, key, kind, name, uscc, parent_id, level, region_code, strengths, valid_from, region_path, unit_path)
                """)) {
            for (Unit unit : units) {
                copy.row(
                        unit.id(),
                        unit.key(),
                        unit.kind(),
                        unit.name(),
                        unit.uscc(),
                        unit.parentId(),
                        unit.level(),
                        unit.regionCode(),
                        unit.strengths(),
                        unit.since(),
                        unit.regionPath(),
                        unit.unitPath());
            }
            copy.finish();
        }
    }

    private void teams(List<Team> teams, Chance chance) throws SQLException {
        try (Copy copy = new Copy(owner, """
                work_team (id, name, home_village_code, send_level, lead_unit_id, established_on, region_path, unit_path)
                """)) {
            for (Team team : teams) {
                copy.row(
                        team.id(),
                        team.name(),
                        team.home().code(),
                        team.level(),
                        team.lead().id(),
                        team.since(),
                        team.home().path(),
                        team.lead().unitPath());
            }
            copy.finish();
        }
        try (Copy copy =
                new Copy(owner, "team_unit (id, team_id, unit_id, unit_name, valid_from, region_path, unit_path)")) {
            for (Team team : teams) {
                for (Unit unit : team.units()) {
                    copy.row(
                            chance.id(),
                            team.id(),
                            unit.id(),
                            unit.name(),
                            team.since(),
                            team.home().path(),
                            unit.unitPath());
                }
            }
            copy.finish();
        }
        try (Copy copy = new Copy(
                owner, "team_village (id, team_id, village_code, village_name, role, valid_from, region_path)")) {
            for (Team team : teams) {
                Village home = team.home();
                copy.row(chance.id(), team.id(), home.code(), home.name(), "HOME", team.since(), home.path());
            }
            copy.finish();
        }
    }

    private void people(List<Person> people) throws SQLException {
        try (Copy copy = new Copy(owner, """
                cadre (id, name, sex, birth_date, nationality, political_affiliation, join_party_date, education, rank_code, grade_code,
                       personnel_category, unit_id, unit_position, unit_position_tier, work_start_date, last_promotion_date,
                       reserve_cadre, grassroots_experience_months, agri_related_major, managing_region_code, managing_region_path,
                       posted, posting_roles, region_path, unit_path)
                """)) {
            for (Person person : people) {
                copy.row(
                        person.id,
                        person.name,
                        person.sex(),
                        person.birth,
                        person.nationality,
                        person.political,
                        person.joinedParty,
                        person.education,
                        person.rank,
                        person.grade,
                        person.category,
                        person.unit.id(),
                        person.position,
                        person.tier,
                        person.workSince,
                        person.promoted,
                        person.reserve,
                        person.grassrootsMonths,
                        person.agriculture,
                        person.managingCode(),
                        person.unit.regionPath(),
                        person.postedPath != null,
                        person.postedRoles,
                        person.regionPath(),
                        person.unit.unitPath());
            }
            copy.finish();
        }
    }

    /** Sealing is most of the work of a large set, so all processors do it. */
    private void identities(List<Person> people) throws SQLException {
        List<SealedIdentity> sealed = people.parallelStream()
                .map(person -> SealedIdentity.of(person.id, person.citizenId, person.phone, cipher))
                .toList();
        try (Copy copy = new Copy(owner, """
                cadre_identity (cadre_id, citizen_id_cipher, citizen_id_index, citizen_id_mask, phone_cipher, phone_index, phone_mask,
                                key_version, region_path, unit_path)
                """)) {
            for (int i = 0; i < people.size(); i++) {
                SealedIdentity identity = sealed.get(i);
                copy.row(
                        people.get(i).id,
                        identity.citizenIdCipher(),
                        identity.citizenIdIndex(),
                        identity.citizenIdMask(),
                        identity.phoneCipher(),
                        identity.phoneIndex(),
                        identity.phoneMask(),
                        identity.keyVersion(),
                        people.get(i).regionPath(),
                        people.get(i).unit.unitPath());
            }
            copy.finish();
        }
    }

    private void stays(List<Stay> stays) throws SQLException {
        try (Copy copy = new Copy(owner, """
                posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id, unit_name,
                         in_effect, started_on, arrived_on, planned_end_on, predecessor_id, end_state, end_reason, ended_on,
                         region_path, unit_path)
                """)) {
            for (Stay stay : stays) {
                Unit unit = stay.person.unit;
                copy.row(
                        stay.id,
                        stay.person.id,
                        stay.person.name,
                        stay.team.id(),
                        stay.team.name(),
                        stay.team.home().code(),
                        stay.team.home().name(),
                        stay.roles,
                        stay.team.level(),
                        unit.id(),
                        unit.name(),
                        stay.covers(today),
                        stay.started,
                        stay.arrived,
                        stay.plannedEnd,
                        stay.predecessor,
                        stay.ended == null ? null : "ENDED",
                        stay.endReason,
                        stay.ended,
                        stay.team.home().path(),
                        unit.unitPath());
            }
            copy.finish();
        }
    }
}
