package org.zhucun.attendance.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 更正查阅: corrections that touch whoever asks: the cadre his own, a unit those of its people, a township its register's. */
@ApplicationScoped
@Transactional
class CorrectionsService {
    private final CorrectionsRepository corrections;
    private final Regions regions;
    private final Caller caller;

    CorrectionsService(CorrectionsRepository corrections, Regions regions, Caller caller) {
        this.corrections = corrections;
        this.regions = regions;
        this.caller = caller;
    }

    CursorPage<CorrectionView> page(CorrectionsFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                "corrections", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        UUID mine = Boolean.TRUE.equals(filter.confirmedByMe) ? caller.require().accountId() : null;
        List<CorrectionView> rows = after == null
                ? corrections.page(filter, mine, null, null)
                : corrections.page(filter, mine, OffsetDateTime.parse(after.get(0)), UUID.fromString(after.get(1)));
        CursorPage<CorrectionView> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(
                        row.correctedAt().atOffset(ZoneOffset.UTC).toString(),
                        row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(corrections.total(filter, mine)) : page;
    }
}
