package org.zhucun.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.zhucun.region.RegionCode;

/** 政策包加载: brings the packs of this edition into the database at every start; the same parameter keeps its id for good. */
@ApplicationScoped
class ParameterPacks {
    static final String COUNTRY = "000000";

    private static final List<String> PACKS = List.of(
            "000000",
            "510000-2022",
            "430000-2021",
            "140000-2015",
            "140000-2020",
            "360000-2018",
            "460000-2016",
            "620503-2022",
            "623027-2018",
            "630000-2024");
    private static final String PACK = """
            insert into policy_pack (id, name, region_code, document, valid_from, state, region_path)
            values (?, ?, ?, ?, ?, 'PUBLISHED', ?)
            on conflict (name) do update set document = excluded.document, version = policy_pack.version + 1
            where policy_pack.document is distinct from excluded.document
            """;
    /** What holds until the new one begins. A later one that an office has published stays, and ends the new one. */
    private static final String CLOSE = """
            update policy_parameter set valid_to = ?, version = version + 1
            where key = ? and region_path = ? and valid_from < ? and (valid_to is null or valid_to > ?)
            """;

    private static final String UPSERT = """
            insert into policy_parameter (id, key, region_code, valid_from, value, enforcement, source_document, clause, pack,
                                          region_path, pack_id, valid_to)
            select n.id, n.key, n.region_code, n.valid_from, n.value, n.enforcement, n.source_document, n.clause, n.pack,
                   n.region_path, (select k.id from policy_pack k where k.name = n.pack),
                   (select min(later.valid_from) from policy_parameter later
                    where later.key = n.key and later.region_path = n.region_path and later.valid_from > n.valid_from)
            from (values (?::uuid, ?, ?, ?::date, ?::jsonb, ?, ?, ?, ?, ?))
                 as n (id, key, region_code, valid_from, value, enforcement, source_document, clause, pack, region_path)
            on conflict (key, region_path, valid_from) do update
            set value = excluded.value, enforcement = excluded.enforcement, source_document = excluded.source_document,
                clause = excluded.clause, pack = excluded.pack, pack_id = excluded.pack_id,
                version = policy_parameter.version + 1
            where (policy_parameter.value, policy_parameter.enforcement, policy_parameter.source_document,
                   policy_parameter.clause, policy_parameter.pack, policy_parameter.pack_id)
                  is distinct from (excluded.value, excluded.enforcement, excluded.source_document, excluded.clause,
                   excluded.pack, excluded.pack_id)
            """;

    private final javax.sql.DataSource owner;
    private final ObjectMapper json;
    private final Rules rules;

    ParameterPacks(@DataSource("owner") javax.sql.DataSource owner, ObjectMapper json, Rules rules) {
        this.owner = owner;
        this.rules = rules;
        this.json = json;
    }

    /** Before anybody asks for a rule, a demo's loader included. */
    void started(@Observes @Priority(100) StartupEvent event) {
        PACKS.forEach(name -> adopt(read(name)));
    }

    void adopt(ParameterPack pack) {
        for (ParameterPack.Entry entry : pack.parameters()) {
            if (!rules.accepts(entry.key(), entry.value())) {
                throw new IllegalStateException(
                        "policy pack " + pack.pack() + ": no rule can judge by " + entry.key() + " = " + entry.value());
            }
        }
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            pack(connection, pack);
            try (PreparedStatement close = connection.prepareStatement(CLOSE);
                    PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                for (ParameterPack.Entry entry : pack.parameters()) {
                    close(close, pack, entry);
                    bind(upsert, pack, entry);
                    upsert.addBatch();
                }
                close.executeBatch();
                upsert.executeBatch();
            }
            connection.commit();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("policy pack " + pack.pack() + " cannot be loaded", failure);
        }
    }

    private static void pack(Connection connection, ParameterPack pack) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(PACK)) {
            upsert.setObject(1, UUID.nameUUIDFromBytes(("pack:" + pack.pack()).getBytes(StandardCharsets.UTF_8)));
            upsert.setString(2, pack.pack());
            upsert.setString(3, pack.regionCode());
            upsert.setString(4, pack.document());
            upsert.setObject(5, pack.validFrom());
            upsert.setString(6, path(pack.regionCode()));
            upsert.executeUpdate();
        }
    }

    private static void close(PreparedStatement close, ParameterPack pack, ParameterPack.Entry entry)
            throws SQLException {
        close.setObject(1, pack.validFrom());
        close.setString(2, entry.key());
        close.setString(3, path(pack.regionCode()));
        close.setObject(4, pack.validFrom());
        close.setObject(5, pack.validFrom());
        close.addBatch();
    }

    private void bind(PreparedStatement upsert, ParameterPack pack, ParameterPack.Entry entry)
            throws SQLException, JsonProcessingException {
        String identity = entry.key() + "@" + pack.regionCode() + "@" + pack.validFrom();
        upsert.setObject(1, UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)));
        upsert.setString(2, entry.key());
        upsert.setString(3, pack.regionCode());
        upsert.setObject(4, pack.validFrom());
        upsert.setString(5, json.writeValueAsString(entry.value()));
        upsert.setString(6, entry.enforcement().name());
        upsert.setString(7, pack.document());
        upsert.setString(8, entry.clause());
        upsert.setString(9, pack.pack());
        upsert.setString(10, path(pack.regionCode()));
    }

    /** The packs of this edition. */
    List<ParameterPack> edition() {
        return PACKS.stream().map(this::read).toList();
    }

    /** Documents name regions by six digits: 510000 is the province 51. */
    static String path(String regionCode) {
        String significant = regionCode.equals(COUNTRY) ? "" : regionCode.replaceFirst("^(\\d{2})0000$", "$1");
        significant = significant.replaceFirst("^(\\d{4})00$", "$1");
        return significant.isEmpty() ? "/" : RegionCode.path(significant);
    }

    private ParameterPack read(String name) {
        try (InputStream file = ParameterPacks.class.getResourceAsStream("/policies/" + name + ".json")) {
            return json.readValue(file, ParameterPack.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
