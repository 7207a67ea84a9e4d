package org.zhucun.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.region.village.VillageCategory;
import org.zhucun.region.village.Villages;

/** 批次内容: the villages and units of a draft, looked up and permitted. */
@ApplicationScoped
class BatchContents {
    private final BatchRepository batches;
    private final Regions regions;
    private final Villages villages;
    private final Organizations organizations;

    BatchContents(BatchRepository batches, Regions regions, Villages villages, Organizations organizations) {
        this.batches = batches;
        this.regions = regions;
        this.villages = villages;
        this.organizations = organizations;
    }

    void write(SelectionBatch batch, BatchForm form) {
        writeNeeds(batch, form);
        writeUnits(batch, form.units());
        batches.flush();
    }

    private void writeNeeds(SelectionBatch batch, BatchForm form) {
        List<String> codes =
                form.needs().stream().map(BatchForm.Need::villageCode).toList();
        Map<String, Set<VillageCategory>> categories = villages.categories(codes, form.startOn());
        Map<String, Set<String>> industries = villages.industries(codes, form.startOn());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            RegionRef village = regions.requireWithin(code, form.startOn());
            if (village.level() != RegionCode.VILLAGE) {
                throw DomainException.invalid("/needs/" + i + "/villageCode", "selection.village.code");
            }
            if (!seen.add(code)) {
                throw DomainException.invalid("/needs/" + i + "/villageCode", "selection.village.twice");
            }
            BatchForm.Need need = form.needs().get(i);
            if (!need.firstSecretary() && !need.captain() && need.members() == 0) {
                throw DomainException.invalid("/needs/" + i + "/members", "selection.need.nobody");
            }
            VillageNeed.Village known = new VillageNeed.Village(
                    categories.getOrDefault(code, Set.of()).stream()
                            .map(Enum::name)
                            .sorted()
                            .toList(),
                    industries.getOrDefault(code, Set.of()));
            batches.add(new VillageNeed(batch.id, village, need, known));
        }
    }

    private void writeUnits(SelectionBatch batch, List<BatchForm.Asked> asked) {
        Map<UUID, OrganizationRef> known =
                organizations.all(asked.stream().map(BatchForm.Asked::unitId).toList());
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            OrganizationRef unit = known.get(asked.get(i).unitId());
            String at = "/units/" + i + "/unitId";
            if (unit == null || unit.ended()) {
                throw DomainException.invalid(at, "selection.unit.unknown");
            }
            if (!seen.add(unit.id())) {
                throw DomainException.invalid(at, "selection.unit.twice");
            }
            batches.add(new AskedUnit(batch, unit, asked.get(i).quota()));
        }
    }
}
