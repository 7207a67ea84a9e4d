package org.zhucun.exchange.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.Numbering;
import org.zhucun.exchange.list.RowAnswer;
import org.zhucun.exchange.list.RowByRow;
import org.zhucun.exchange.list.RowRun;
import org.zhucun.exchange.list.Taken;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.organization.ChangedOrganization;
import org.zhucun.organization.NewOrganization;
import org.zhucun.organization.OrganizationKind;
import org.zhucun.organization.OrganizationLevel;
import org.zhucun.organization.OrganizationOnFile;
import org.zhucun.organization.Organizations;
import org.zhucun.organization.SocialCreditCode;

/**
 * 机构一次办理: enters organizations, the upper ones first. Who is on file already (by our id, their number, the code, or the name at the same
 * place) is changed in what the row says.
 */
final class OrganizationRun extends RowRun {
    private final RowByRow rows;
    private final ListSheet sheet;
    private final Directory directory;
    private final ParentsFirst order;
    private final Set<Integer> above;
    private final Map<Integer, UUID> taken = new HashMap<>();
    private final Set<Integer> refused = new HashSet<>();

    OrganizationRun(RowByRow rows, ListSheet sheet, Directory directory) {
        super(rows, sheet);
        this.rows = rows;
        this.sheet = sheet;
        this.directory = directory;
        this.order = ParentsFirst.of(sheet);
        this.above = order.withOthersBeneath();
    }

    /** 名录: where organizations are looked up and entered. */
    record Directory(Organizations organizations, UnitsNamed units, Numbering numbering, KeyHolder holder) {}

    @Override
    public int rounds() {
        return order.rounds();
    }

    @Override
    public int round(SheetRow row) {
        return order.round(row.number());
    }

    @Override
    protected void told(RowAnswer answer) {
        if (!answer.right()) {
            refused.add(answer.number());
        } else if (above.contains(answer.number())) {
            taken.put(answer.number(), answer.id());
        }
    }

    @Override
    protected Taken take(ListRow row) {
        UUID parent = parent(row);
        NewOrganization asked = asked(row, parent);
        OrganizationOnFile known = known(row, asked);
        if (!row.right()) {
            return null;
        }
        return known == null ? entered(row, asked) : kept(row, known, asked);
    }

    private NewOrganization asked(ListRow row, UUID parent) {
        String name = row.text(OrganizationList.NAME);
        OrganizationKind kind = row.word(OrganizationList.KIND, OrganizationKind.class);
        String uscc = row.code(OrganizationList.USCC);
        String reason = row.text(OrganizationList.USCC_ABSENT);
        OrganizationLevel level = row.word(OrganizationList.LEVEL, OrganizationLevel.class);
        String region = row.code(OrganizationList.REGION);
        List<String> strengths = row.many(OrganizationList.STRENGTHS);
        LocalDate from = row.day(OrganizationList.VALID_FROM);
        others(row, uscc);
        return new NewOrganization(kind, name, uscc, reason, parent, level, region, strengths, from);
    }

    private void others(ListRow row, String uscc) {
        List<Integer> others = uscc == null ? List.of() : sheet.others(OrganizationList.USCC, uscc, row.number());
        if (!others.isEmpty()) {
            row.refuse(OrganizationList.USCC, "exchange.row.usccTwice", lines(others));
        }
    }

    private static String lines(List<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    /** The one above: a row of the file, which was taken before, or one that the directory knows. */
    private UUID parent(ListRow row) {
        Field field = OrganizationList.PARENT;
        List<Integer> circle = order.circle(row.number());
        Integer above = order.parent(row.number());
        if (!circle.isEmpty()) {
            row.refuse(field, "exchange.organization.circle", lines(circle));
        } else if (order.tooDeep(row.number())) {
            row.refuse(field, "organization.parent.deep");
        } else if (order.ambiguous(row.number())) {
            row.refuse(field, "exchange.organization.parentTwice");
        } else if (above != null
                && (refused.contains(above) || !order.circle(above).isEmpty())) {
            row.refuse(field, "exchange.organization.parentRefused", String.valueOf(above));
        } else {
            UUID taken = above == null ? null : this.taken.get(above);
            return taken == null ? directory.units().require(row, field, directory.holder()) : taken;
        }
        return null;
    }

    /** The entry that the row is about, null for a new one. */
    private OrganizationOnFile known(ListRow row, NewOrganization asked) {
        UUID id = directory.numbering().meant(row, sheet, directory.holder());
        if (id == null && row.right()) {
            id = sameCode(asked.uscc());
        }
        if (id == null && row.right()) {
            return sameName(row, asked);
        }
        OrganizationOnFile known =
                id == null ? null : directory.organizations().onFile(id).orElse(null);
        if (id != null && known == null) {
            row.refuse(OrganizationList.ID, "exchange.organization.idUnknown");
        }
        return known;
    }

    private UUID sameCode(String uscc) {
        List<UUID> bearing = uscc == null
                ? List.of()
                : directory.units().meant(List.of(uscc)).get(uscc);
        return bearing.isEmpty() ? null : bearing.get(0);
    }

    /** The one of this name and kind, in this region, beneath the same, unless it has another number or another code. */
    private OrganizationOnFile sameName(ListRow row, NewOrganization asked) {
        return directory.units().meant(List.of(asked.name())).get(asked.name()).stream()
                .map(id -> directory.organizations().onFile(id).orElseThrow())
                .filter(one -> one.kind() == asked.kind()
                        && one.regionCode().equals(asked.regionCode())
                        && Objects.equals(one.parentId(), asked.parentId())
                        && (asked.uscc() == null || one.facts().uscc() == null)
                        && directory.numbering().fits(row, one.id(), directory.holder()))
                .findFirst()
                .orElse(null);
    }

    private Taken entered(ListRow row, NewOrganization asked) {
        UUID id = directory.organizations().enter(rows.checked(asked)).id();
        directory.numbering().keep(row, id, directory.holder());
        return Taken.created(id);
    }

    /** An empty cell leaves what is there; what stays for ever is said alike. */
    private Taken kept(ListRow row, OrganizationOnFile known, NewOrganization asked) {
        stays(row, OrganizationList.KIND, known.kind() == asked.kind());
        stays(row, OrganizationList.REGION, known.regionCode().equals(asked.regionCode()));
        stays(
                row,
                OrganizationList.PARENT,
                asked.parentId() == null || asked.parentId().equals(known.parentId()));
        stays(
                row,
                OrganizationList.VALID_FROM,
                asked.validFrom() == null || asked.validFrom().equals(known.validFrom()));
        ChangedOrganization facts = rows.checked(over(known.facts(), asked));
        boolean numbered = directory.numbering().keep(row, known.id(), directory.holder());
        if (!row.right()) {
            return null;
        }
        boolean same =
                (facts.uscc() == null || SocialCreditCode.problem(facts.uscc()).isEmpty())
                        && facts.kept().equals(known.facts());
        if (!same) {
            directory.organizations().change(known.id(), facts);
        }
        return same && !numbered ? Taken.unchanged(known.id()) : Taken.changed(known.id());
    }

    private static void stays(ListRow row, Field field, boolean same) {
        if (!same) {
            row.refuse(field, "exchange.organization.fixed");
        }
    }

    private static ChangedOrganization over(ChangedOrganization before, NewOrganization asked) {
        boolean silent = asked.uscc() == null && asked.usccAbsentReason() == null;
        return new ChangedOrganization(
                asked.name(),
                silent ? before.uscc() : asked.uscc(),
                silent ? before.usccAbsentReason() : asked.usccAbsentReason(),
                asked.level(),
                asked.strengths().isEmpty() ? before.strengths() : asked.strengths());
    }
}
