package org.zhucun.command.organ;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.command.CommandRights;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 机构呈现: puts names, founders and members beside organs, a whole page in three look-ups. */
@ApplicationScoped
class OrganViews {
    private final OrganRepository organs;
    private final Regions regions;
    private final CommandRights rights;

    OrganViews(OrganRepository organs, Regions regions, CommandRights rights) {
        this.organs = organs;
        this.regions = regions;
        this.rights = rights;
    }

    List<OrganView> of(List<OrganRepository.Row> rows, LocalDate on) {
        List<UUID> ids = rows.stream().map(OrganRepository.Row::id).toList();
        Map<UUID, List<OrganView.Name>> names = organs.names(ids);
        Map<UUID, List<OrganView.Founder>> founders = organs.founders(ids, on);
        Map<UUID, List<OrganView.Member>> members = organs.members(ids, on);
        Map<String, RegionRef> places =
                regions.named(rows.stream().map(OrganRepository.Row::regionCode).toList(), on);
        return rows.stream()
                .map(row -> new OrganView(
                        row.id(),
                        row.kind(),
                        name(row, names.getOrDefault(row.id(), List.of())),
                        row.regionCode(),
                        places.get(row.regionCode()).name(),
                        row.parentId(),
                        row.task(),
                        row.validFrom(),
                        row.validTo(),
                        row.endReason(),
                        names.getOrDefault(row.id(), List.of()),
                        founders.getOrDefault(row.id(), List.of()),
                        members.getOrDefault(row.id(), List.of()),
                        row.version(),
                        rights.unless(row.validTo() != null, row.regionPath(), "transfer", "seat", "join", "end")))
                .toList();
    }

    /** On a day before its founding or after its end it is known by the nearest name. */
    private static String name(OrganRepository.Row row, List<OrganView.Name> names) {
        return row.name() != null || names.isEmpty()
                ? row.name()
                : names.get(names.size() - 1).name();
    }
}
