package org.zhucun.given;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.kernel.Ids;

/** 某驻村任职: a cadre of a unit of his own, posted with a team of his own to a real village. */
public record GivenPosting(
        UUID id,
        UUID cadreId,
        String cadreName,
        UUID teamId,
        UUID unitId,
        String unitPath,
        String village,
        LocalDate startedOn) {

    /** Posted since a day, for two years, still there. */
    public static GivenPosting in(String village, LocalDate startedOn) {
        return of("/", village, startedOn);
    }

    /** The same, his unit standing beneath another one in the unit tree. */
    public static GivenPosting of(String superiorUnitPath, String village, LocalDate startedOn) {
        String key = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        GivenPosting posting = new GivenPosting(
                Ids.next(),
                Ids.next(),
                "干部" + key,
                Ids.next(),
                Ids.next(),
                superiorUnitPath + key + "/",
                village,
                startedOn);
        GivenDatabase.asRegion("/", sql -> {
            posting.insertUnit(sql, key);
            posting.insertCadre(sql);
            posting.insertTeam(sql);
            posting.insertPosting(sql);
            return null;
        });
        return posting;
    }

    public String villagePath() {
        return GivenOffices.path(village);
    }

    public String township() {
        return village.substring(0, 9);
    }

    public String county() {
        return village.substring(0, 6);
    }

    /** The last day of the stay. */
    public GivenPosting endedOn(LocalDate day) {
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "update posting set ended_on = ?, end_state = 'ENDED', end_reason = 'ROTATION' where id = ?",
                        day,
                        id));
        return this;
    }

    private void insertUnit(GivenDatabase.Sql sql, String key) throws java.sql.SQLException {
        sql.run(
                "insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code, valid_from, region_path,"
                        + " unit_path) values (?, ?, 'SENDING_UNIT', ?, '测试', 'COUNTY', ?, date '2000-01-01', ?, ?)",
                unitId,
                key,
                "单位" + key,
                county(),
                GivenOffices.path(county()),
                unitPath);
    }

    private void insertCadre(GivenDatabase.Sql sql) throws java.sql.SQLException {
        sql.run(
                "insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id,"
                        + " managing_region_code, managing_region_path, posted, region_path, unit_path)"
                        + " values (?, ?, '1', date '1985-01-01', '01', '01', 'CIVIL_SERVANT', ?, ?, ?, true, ?, ?)",
                cadreId,
                cadreName,
                unitId,
                county(),
                GivenOffices.path(county()),
                villagePath(),
                unitPath);
        String index = UUID.randomUUID().toString().replace("-", "");
        sql.run(
                "insert into cadre_identity (cadre_id, citizen_id_cipher, citizen_id_index, citizen_id_mask, key_version, region_path,"
                        + " unit_path) values (?, decode(?, 'hex'), decode(?, 'hex'), '9900**********0000', 1, ?, ?)",
                cadreId,
                index,
                index,
                villagePath(),
                unitPath);
    }

    private void insertTeam(GivenDatabase.Sql sql) throws java.sql.SQLException {
        sql.run(
                "insert into work_team (id, name, home_village_code, send_level, lead_unit_id, established_on, region_path, unit_path)"
                        + " values (?, ?, ?, 'COUNTY', ?, ?, ?, ?)",
                teamId,
                "工作队" + cadreName,
                village,
                unitId,
                startedOn,
                villagePath(),
                unitPath);
        sql.run(
                "insert into team_unit (id, team_id, unit_id, unit_name, valid_from, region_path, unit_path)"
                        + " values (?, ?, ?, '单位', ?, ?, ?)",
                Ids.next(),
                teamId,
                unitId,
                startedOn,
                villagePath(),
                unitPath);
    }

    private void insertPosting(GivenDatabase.Sql sql) throws java.sql.SQLException {
        sql.run(
                "insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level,"
                        + " unit_id, unit_name, in_effect, started_on, planned_end_on, region_path, unit_path)"
                        + " values (?, ?, ?, ?, ?, ?, '测试村', '{MEMBER}', 'COUNTY', ?, ?, true, ?, ?, ?, ?)",
                id,
                cadreId,
                cadreName,
                teamId,
                "工作队" + cadreName,
                village,
                unitId,
                "单位" + cadreName,
                startedOn,
                startedOn.plusYears(2),
                villagePath(),
                unitPath);
    }
}
