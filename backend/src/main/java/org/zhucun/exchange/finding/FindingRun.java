package org.zhucun.exchange.finding;

import java.util.Objects;
import java.util.UUID;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.exchange.list.RowRun;
import org.zhucun.exchange.list.Taken;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.FindingSeverity;
import org.zhucun.supervision.Findings;
import org.zhucun.supervision.InspectionMethod;
import org.zhucun.supervision.RecordFinding;
import org.zhucun.supervision.TargetKind;

/** 督查问题一次办理: enters drafts. One that is on record by its number is left as it is, and refused where the row says otherwise. */
final class FindingRun extends RowRun {
    private final RowByRow rows;
    private final ListSheet sheet;
    private final Book book;

    FindingRun(RowByRow rows, ListSheet sheet, Book book) {
        super(rows, sheet);
        this.rows = rows;
        this.sheet = sheet;
        this.book = book;
    }

    /** 台账: where findings are looked up and entered. */
    record Book(Findings findings, TargetsNamed targets, Numbering numbering, KeyHolder holder) {}

    @Override
    protected Taken take(ListRow row) {
        RecordFinding said = said(row);
        UUID known = book.numbering().meant(row, sheet, book.holder());
        if (!row.right()) {
            return null;
        }
        rows.checked(said);
        if (known != null) {
            return kept(row, known, said);
        }
        belongs(row, said);
        return row.right() ? entered(row, said) : null;
    }

    /** Visit and campaign are told at their own columns, and not at whom the row is about. */
    private void belongs(ListRow row, RecordFinding said) {
        if (said.inspectionId() != null && !book.findings().seesVisit(said.inspectionId())) {
            row.refuse(FindingList.INSPECTION, "OUT_OF_JURISDICTION.detail");
        }
        if (said.campaignId() != null && !book.findings().seesCampaign(said.campaignId())) {
            row.refuse(FindingList.CAMPAIGN, "OUT_OF_JURISDICTION.detail");
        }
    }

    private Taken entered(ListRow row, RecordFinding said) {
        UUID id = book.findings().record(said);
        book.numbering().keep(row, id, book.holder());
        return Taken.created(id);
    }

    private RecordFinding said(ListRow row) {
        TargetKind kind = row.word(FindingList.KIND, TargetKind.class);
        String village = book.targets().village(row);
        return new RecordFinding(
                Numbering.id(row, FindingList.INSPECTION),
                kind,
                book.targets().require(row, kind, book.holder()),
                village,
                row.word(FindingList.CATEGORY, FindingCategory.class),
                row.word(FindingList.SEVERITY, FindingSeverity.class),
                row.text(FindingList.FACTS),
                row.text(FindingList.CLAUSE),
                row.day(FindingList.FOUND_ON),
                row.word(FindingList.METHOD, InspectionMethod.class),
                Numbering.id(row, FindingList.CAMPAIGN),
                row.code(FindingList.ITEM));
    }

    /** What was found is corrected in its own room: a draft by its finder, what was issued by objecting to it. */
    private Taken kept(ListRow row, UUID known, RecordFinding said) {
        RecordFinding before = book.findings().onFile(known).orElse(null);
        if (before == null) {
            row.refuse(FindingList.EXTERNAL_ID, "exchange.finding.gone");
            return null;
        }
        same(row, FindingList.KIND, said.targetKind(), before.targetKind());
        same(row, FindingList.TARGET, said.targetId(), before.targetId());
        same(row, FindingList.VILLAGE, said.villageCode(), before.villageCode());
        same(row, FindingList.CATEGORY, said.category(), before.category());
        same(row, FindingList.SEVERITY, said.severity(), before.severity());
        same(row, FindingList.FACTS, said.facts(), before.facts());
        same(row, FindingList.CLAUSE, said.clause(), before.clause());
        same(row, FindingList.FOUND_ON, said.foundOn(), before.foundOn());
        same(row, FindingList.METHOD, said.method(), before.method());
        same(row, FindingList.INSPECTION, said.inspectionId(), before.inspectionId());
        same(row, FindingList.ITEM, said.checklistItem(), before.checklistItem());
        same(row, FindingList.CAMPAIGN, said.campaignId(), before.campaignId());
        return Taken.unchanged(known);
    }

    /** An empty cell says nothing. */
    private static void same(ListRow row, Field field, Object said, Object before) {
        if (said != null && !Objects.equals(said, before)) {
            row.refuse(field, "exchange.finding.fixed");
        }
    }
}
