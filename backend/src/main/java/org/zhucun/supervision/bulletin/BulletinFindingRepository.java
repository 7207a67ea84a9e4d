package org.zhucun.supervision.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Select;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.FindingSeverity;

/** 通报所列问题的存取: findings as bulletins speak of them; whether one counts is said by {@code finding_counts} alone. */
@ApplicationScoped
class BulletinFindingRepository {
    static final int MOST_NAMES = 20_000;

    private static final String PROBLEM = """
            select f.id, f.number, f.category, f.severity, f.target_kind, f.target_name, f.village_code, f.village_name, f.region_path,
                   f.found_on, f.campaign_id, f.clause, f.cadre_id, p.said, finding_counts(f, ?) as counts
            from bulletin_problem p join finding f on f.id = p.finding_id
            """;
    private static final String CANDIDATE = """
            select f.id, f.number, f.category, f.severity, f.target_kind, f.target_name, f.village_code, f.village_name, f.region_path,
                   f.found_on, f.campaign_id, f.clause, f.cadre_id, f.facts as said, finding_counts(f, ?) as counts
            from finding f
            """;
    private static final String NOT_PUBLISHED = """
            not exists (select from bulletin_problem p join bulletin b on b.id = p.bulletin_id
                        where p.finding_id = f.id and b.state = 'PUBLISHED' and b.region_path = ? and b.kind = ?)
            """;

    private final DataSource database;

    BulletinFindingRepository(DataSource database) {
        this.database = database;
    }

    /** 所列问题与其对象 */
    record Listed(
            BulletinView.BulletinProblem problem,
            String targetKind,
            String villageName,
            String regionPath,
            UUID campaignId,
            String clause) {}

    /** What stands in a bulletin, in its order. */
    List<Listed> of(UUID bulletin, LocalDate today) {
        return Select.from(PROBLEM, today)
                .where("p.bulletin_id = ?", bulletin)
                .then("order by p.position")
                .list(database, BulletinFindingRepository::read);
    }

    /** The findings of these ids that the office sees. */
    List<Listed> find(Collection<UUID> ids, LocalDate today) {
        return ids.isEmpty()
                ? List.of()
                : Select.from(CANDIDATE, today)
                        .where("f.id = any (?::uuid[])", ids)
                        .list(database, BulletinFindingRepository::read);
    }

    /** Those that may be listed: counting, found in the year up to the month's end, in no bulletin of the kind yet. */
    List<Listed> candidates(String path, LocalDate end, UUID campaign, LocalDate today) {
        return within(Select.from(CANDIDATE, today), path, end, campaign)
                .where("finding_counts(f, ?)", today)
                .then("order by f.found_on desc, f.id desc limit 200")
                .list(database, BulletinFindingRepository::read);
    }

    /** Of the same time, how many stand before their statement's end, and how many are under objection or withdrawn. */
    long[] left(String path, LocalDate end, UUID campaign, LocalDate today) {
        return within(
                        Select.from(
                                "select count(*) filter (where f.dispute is null and f.statement_until >= ?), "
                                        + "count(*) filter (where f.dispute in ('OPEN', 'UPHELD')) from finding f",
                                today),
                        path,
                        end,
                        campaign)
                .where("f.state <> 'OPEN'")
                .list(database, row -> new long[] {row.getLong(1), row.getLong(2)})
                .get(0);
    }

    boolean knowsCampaign(UUID campaign) {
        return !Select.from("select 1 from finding_campaign c")
                .where("c.id = ?", campaign)
                .list(database, row -> 1)
                .isEmpty();
    }

    /** Names of those ever posted beneath these places: what the copy for others must not say. */
    List<String> persons(Collection<String> paths) {
        return names("""
                select distinct c.name from unnest(?::text[]) p (path)
                join posting s on s.region_path >= p.path collate "C" and s.region_path < p.path || '~'
                join cadre c on c.id = s.cadre_id
                """, paths);
    }

    /** Names of the teams that ever stood beneath these places. */
    List<String> teams(Collection<String> paths) {
        return names("""
                select distinct w.name from unnest(?::text[]) p (path)
                join work_team w on w.region_path >= p.path collate "C" and w.region_path < p.path || '~'
                """, paths);
    }

    private List<String> names(String query, Collection<String> paths) {
        return paths.isEmpty()
                ? List.of()
                : whole(Select.from(query, paths)
                        .then("limit " + (MOST_NAMES + 1))
                        .list(database, row -> row.getString(1)));
    }

    /** A copy from which only some of the names were left out does not go out. */
    static List<String> whole(List<String> names) {
        if (names.size() > MOST_NAMES) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.bulletin.roster", MOST_NAMES);
        }
        return names;
    }

    private static Select within(Select select, String path, LocalDate end, UUID campaign) {
        return select.beneath("f.region_path", path)
                .where("f.found_on > ? and f.found_on <= ?", end.minusYears(1), end)
                .whereIf(campaign, "f.campaign_id = ?")
                .where(NOT_PUBLISHED, path, (campaign == null ? BulletinKind.SUPERVISION : BulletinKind.CAMPAIGN));
    }

    private static Listed read(ResultSet row) throws SQLException {
        return new Listed(
                new BulletinView.BulletinProblem(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        FindingCategory.valueOf(row.getString("category")),
                        FindingSeverity.valueOf(row.getString("severity")),
                        row.getString("target_name"),
                        row.getObject("found_on", LocalDate.class),
                        row.getString("said"),
                        row.getBoolean("counts")),
                row.getString("target_kind"),
                row.getString("village_name"),
                row.getString("region_path"),
                row.getObject("campaign_id", UUID.class),
                row.getString("clause"));
    }
}
