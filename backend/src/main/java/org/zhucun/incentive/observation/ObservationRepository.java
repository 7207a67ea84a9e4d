package org.zhucun.incentive.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cipher.FieldAddress;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.incentive.merit.MeritPages;
import org.zhucun.incentive.merit.MeritPages.Newest;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 考察记录存取: lists never open an envelope. */
@ApplicationScoped
class ObservationRepository {
    private static final String TEXT = "observation_note.text";

    private static final String LISTED = """
            select x.id, x.observed_id, x.observed_name, x.village_name, x.noted_on, x.occasion, x.noted_by_name, x.office_name
            from observation_note x
            """;

    private static final String OPENED = LISTED.replace("x.office_name", "x.office_name, x.text_cipher");

    private final DataSource database;
    private final PersonalCipher cipher;
    private final MeritPages pages;

    ObservationRepository(DataSource database, PersonalCipher cipher, MeritPages pages) {
        this.database = database;
        this.cipher = cipher;
        this.pages = pages;
    }

    UUID add(CadreRef cadre, String village, NoteObservation said, Office by) {
        UUID id = Ids.next();
        Select.from(
                        """
                        insert into observation_note (id, observed_id, observed_name, village_name, noted_on, occasion, text_cipher,
                            key_version, noted_by, noted_by_name, office_name, region_path, place_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                        """,
                        id,
                        cadre.id(),
                        cadre.name(),
                        village,
                        said.on(),
                        said.occasion(),
                        cipher.seal(said.text().strip(), new FieldAddress(TEXT, id)),
                        cipher.keyVersion(),
                        by.accountId(),
                        by.accountName(),
                        by.nodeName(),
                        by.path(),
                        cadre.regionPath())
                .list(database, row -> row.getInt(1));
        return id;
    }

    Optional<ObservationView> find(UUID id) {
        return Select.from(OPENED).where("x.id = ?", id).list(database, this::opened).stream()
                .findFirst();
    }

    CursorPage<ObservationItem> page(ObservationFilter filter) {
        return pages.page(
                Newest.byDay("observation-notes", "noted_on"),
                filter,
                () -> Select.from(LISTED)
                        .beneath("x.place_path", filter.regionPath())
                        .whereIf(filter.cadre, "x.observed_id = ?")
                        .whereIf(filter.occasion, "x.occasion = ?"),
                ObservationRepository::item);
    }

    private static ObservationItem item(ResultSet row) throws SQLException {
        return new ObservationItem(
                row.getObject("id", UUID.class),
                row.getObject("observed_id", UUID.class),
                row.getString("observed_name"),
                row.getString("village_name"),
                ObservationOccasion.valueOf(row.getString("occasion")),
                row.getObject("noted_on", LocalDate.class),
                row.getString("noted_by_name"),
                row.getString("office_name"));
    }

    private ObservationView opened(ResultSet row) throws SQLException {
        ObservationItem item = item(row);
        return new ObservationView(
                item.id(),
                item.cadreId(),
                item.cadreName(),
                item.villageName(),
                item.occasion(),
                item.on(),
                cipher.open(row.getBytes("text_cipher"), new FieldAddress(TEXT, item.id())),
                item.notedBy(),
                item.officeName());
    }
}
