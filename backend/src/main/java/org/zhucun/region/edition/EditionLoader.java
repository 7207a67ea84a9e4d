package org.zhucun.region.edition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.edition.LoadProgress.Phase;

/** 版本装载: stages a file, checks it whole, and writes the difference in one transaction: all of it or nothing. */
@ApplicationScoped
class EditionLoader {
    /** More problems than this help nobody. */
    private static final int MOST_PROBLEMS = 100;

    /** A file that would close more of the country than this share is probably a part of it. */
    private static final int SUSPICIOUS_SHARE = 20;

    private final AgroalDataSource owner;
    private final EditionRepository editions;
    private final LoadProgress progress;
    private final Clock clock;

    EditionLoader(
            @DataSource("owner") AgroalDataSource owner,
            EditionRepository editions,
            LoadProgress progress,
            Clock clock) {
        this.owner = owner;
        this.editions = editions;
        this.progress = progress;
        this.clock = clock;
    }

    /** What is loaded, newest first. */
    List<EditionView> all() {
        try (Connection connection = owner.getConnection()) {
            return editions.editions(connection);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    /** The newest edition; loads the given one first when there is none. */
    EditionView loadFirst(Edition edition, InputStream file) {
        progress.at(edition.name(), Phase.WAITING);
        return inTransaction(connection -> {
            Optional<EditionView> newest = newest(connection);
            if (newest.isPresent()) {
                return newest.get();
            }
            String sha256 = stage(connection, edition, file);
            int[] levels = editions.levels(connection); // the shipped file was checked by the script that made it
            progress.at(edition.name(), Phase.WRITING);
            List<String> indexes = editions.stripIndexes(connection);
            int opened = editions.open(connection, null);
            progress.at(edition.name(), Phase.INDEXING);
            editions.restore(connection, indexes);
            addKnownSuccessions(connection);
            EditionView loaded = view(edition, sha256, levels, new int[] {opened, 0, 0});
            editions.record(connection, loaded);
            return loaded;
        });
    }

    /** Compares a newer edition with what is in force; {@code beforeCommit} runs when all is written. */
    EditionView importNewer(Edition edition, InputStream file, Consumer<EditionView> beforeCommit) {
        progress.at(edition.name(), Phase.WAITING);
        return inTransaction(connection -> {
            requireNewer(connection, edition);
            String sha256 = stage(connection, edition, file);
            int[] levels = check(connection, edition);
            requireWhole(connection, edition);
            progress.at(edition.name(), Phase.WRITING);
            int closed = editions.close(connection, edition.effectiveOn());
            int renamed = editions.rename(connection, edition.effectiveOn());
            int opened = editions.open(connection, edition.effectiveOn()) - renamed;
            EditionView loaded = view(edition, sha256, levels, new int[] {opened, closed, renamed});
            editions.record(connection, loaded);
            beforeCommit.accept(loaded);
            return loaded;
        });
    }

    /** Lets counting children read the index alone, after many rows were written. */
    void tidy() {
        try (Connection connection = owner.getConnection()) {
            editions.vacuum(connection);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private interface Work {
        EditionView in(Connection connection) throws SQLException, IOException;
    }

    private EditionView inTransaction(Work work) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                editions.lock(connection);
                EditionView done = work.in(connection);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (CharacterCodingException notUtf8) {
            throw DomainException.invalid("file", "region.edition.utf8");
        } catch (ZipException | EOFException broken) {
            throw DomainException.invalid("file", "region.edition.gzip");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        } finally {
            progress.over();
        }
    }

    private Optional<EditionView> newest(Connection connection) throws SQLException {
        return editions.editions(connection).stream().findFirst();
    }

    private String stage(Connection connection, Edition edition, InputStream file) throws SQLException, IOException {
        progress.at(edition.name(), Phase.READING);
        editions.prepareStage(connection);
        DomainException refusal = DomainException.of(ProblemType.INVALID_INPUT);
        int problems = 0;
        try (EditionReader reader = new EditionReader(file);
                EditionStage stage = new EditionStage(connection)) {
            Readings readings = Readings.load();
            for (String line = reader.next(); line != null && problems < MOST_PROBLEMS; line = reader.next()) {
                progress.read(edition.name(), reader.number());
                if (reader.number() == 1 && line.startsWith("code\t")) {
                    continue;
                }
                try {
                    stage.add(EditionLine.parse(reader.number(), line, readings));
                } catch (EditionLine.Malformed malformed) {
                    refusal.at("/lines/" + reader.number(), malformed.getMessage());
                    problems++;
                }
            }
            if (problems > 0) {
                throw refusal;
            }
            stage.finish();
            return reader.sha256Hex();
        }
    }

    /** Divisions by level. */
    private int[] check(Connection connection, Edition edition) throws SQLException {
        progress.at(edition.name(), Phase.CHECKING);
        editions.analyzeStage(connection);
        refuse(editions.duplicates(connection, MOST_PROBLEMS), "region.edition.duplicate");
        refuse(editions.orphans(connection, MOST_PROBLEMS), "region.edition.orphan");
        int[] levels = editions.levels(connection);
        if (levels[0] == 0) {
            throw DomainException.invalid("file", "region.edition.empty");
        }
        return levels;
    }

    private static void refuse(List<EditionRepository.Wrong> wrong, String key) {
        if (wrong.isEmpty()) {
            return;
        }
        DomainException refusal = DomainException.of(ProblemType.INVALID_INPUT);
        wrong.forEach(line -> refusal.at("/lines/" + line.line(), key, line.code()));
        throw refusal;
    }

    private void requireNewer(Connection connection, Edition edition) throws SQLException {
        List<EditionView> known = editions.editions(connection);
        if (known.stream().anyMatch(one -> one.edition().equals(edition.name()))) {
            throw new DomainException(ProblemType.CONFLICT, "region.edition.known", edition.name());
        }
        boolean late = known.stream().anyMatch(one -> !one.effectiveOn().isBefore(edition.effectiveOn()));
        if (late || edition.effectiveOn().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("effectiveOn", "region.edition.effective");
        }
    }

    /** A province's file instead of the country's would close the rest: whoever means that says how many. */
    private void requireWhole(Connection connection, Edition edition) throws SQLException {
        int vanishing = editions.vanishing(connection);
        boolean agreed = edition.closing() != null && edition.closing() == vanishing;
        if (vanishing > editions.inForce(connection) / SUSPICIOUS_SHARE && !agreed) {
            throw DomainException.invalid("closing", "region.edition.closing", vanishing);
        }
    }

    private void addKnownSuccessions(Connection connection) throws SQLException {
        Readings readings = Readings.load();
        editions.emptyStage(connection);
        try (EditionStage stage = new EditionStage(connection)) {
            int number = 0;
            for (SuccessionLine step : SuccessionLine.known()) {
                String pinyin = readings.pinyin(step.fromName());
                stage.add(new EditionLine(++number, step.fromCode(), step.fromName(), pinyin));
            }
            stage.finish();
        }
        for (SuccessionLine step : SuccessionLine.known()) {
            editions.addSuccession(connection, step);
        }
        editions.openPredecessors(connection);
    }

    private EditionView view(Edition edition, String sha256, int[] levels, int[] changes) {
        return new EditionView(
                edition.name(),
                edition.effectiveOn(),
                sha256,
                Instant.now(clock),
                edition.loadedBy(),
                levels[0],
                levels[1],
                levels[2],
                levels[3],
                levels[4],
                changes[0],
                changes[1],
                changes[2]);
    }
}
