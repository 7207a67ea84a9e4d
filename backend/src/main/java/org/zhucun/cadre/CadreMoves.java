package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Select;

/** 随岗转移: the row scope of a cadre goes where his posting goes. */
@ApplicationScoped
class CadreMoves {
    private static final String REF = """
            select c.id, c.name, c.sex, c.birth_date, c.political_affiliation, c.rank_code, c.grade_code,
                   c.unit_position_tier, c.unit_id, o.name, c.unit_path, c.region_path, c.managing_region_code,
                   c.managing_region_path, c.posted
            from cadre c join organization o on o.id = c.unit_id
            """;

    private final DataSource database;

    CadreMoves(DataSource database) {
        this.database = database;
    }

    Map<UUID, CadreRef> byId(Collection<UUID> ids) {
        return Select.from(REF).where("c.id = any (?::uuid[])", ids).list(database, CadreMoves::ref).stream()
                .collect(Collectors.toMap(CadreRef::id, Function.identity()));
    }

    void stationed(UUID cadreId, String regionPath, Set<String> roles, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement cadre = connection.prepareStatement("""
                        update cadre set region_path = ?, posted = true, posting_roles = ?, changed_at = ? where id = ?
                        """);
                PreparedStatement identity =
                        connection.prepareStatement("update cadre_identity set region_path = ? where cadre_id = ?")) {
            // the identity first: afterwards the caller may no longer see the row
            identity.setString(1, regionPath);
            identity.setObject(2, cadreId);
            requireOne(identity.executeUpdate());
            cadre.setString(1, regionPath);
            cadre.setArray(2, connection.createArrayOf("text", roles.toArray()));
            cadre.setObject(3, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            cadre.setObject(4, cadreId);
            requireOne(cadre.executeUpdate());
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    void returned(UUID cadreId, Instant at) {
        boolean moved = Select.from(
                        "select cadre_returned(?, ?)", cadreId, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .list(database, row -> row.getBoolean(1))
                .get(0);
        requireOne(moved ? 1 : 0);
    }

    /** The rank of the newest promotion, and what it replaced; one that is recorded later than its successor changes nothing. */
    Optional<RankHeld> promoted(UUID cadreId, RankHeld rank, Instant at) {
        return Select.from(
                        """
                        with before as (
                            select id, rank_code, last_promotion_date from cadre
                            where id = ? and (last_promotion_date is null or last_promotion_date <= ?) for update)
                        update cadre c set rank_code = ?, last_promotion_date = ?, changed_at = ?, version = c.version + 1
                        from before b where c.id = b.id returning b.rank_code, b.last_promotion_date
                        """,
                        cadreId,
                        rank.since(),
                        rank.rankCode(),
                        rank.since(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .list(database, row -> new RankHeld(row.getString(1), row.getObject(2, LocalDate.class)))
                .stream()
                .findFirst();
    }

    /** Takes a promotion back, if the register still shows it. */
    void restored(UUID cadreId, RankHeld wrong, RankHeld right, Instant at) {
        Select.from(
                        """
                        update cadre set rank_code = ?, last_promotion_date = ?::date, changed_at = ?, version = version + 1
                        where id = ? and rank_code = ? and last_promotion_date = ? returning 1
                        """,
                        right.rankCode(),
                        right.since(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        cadreId,
                        wrong.rankCode(),
                        wrong.since())
                .list(database, row -> row.getInt(1));
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
    }

    private static CadreRef ref(ResultSet row) throws SQLException {
        return new CadreRef(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getBoolean(15));
    }
}
