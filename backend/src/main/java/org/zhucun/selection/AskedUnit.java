package org.zhucun.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.organization.OrganizationRef;

/** 推荐单位: a unit that a batch asks for candidates. */
@Entity
@Table(name = "selection_unit")
class AskedUnit {
    @Id
    UUID id;

    UUID batchId;
    UUID unitId;
    String unitName;
    Integer quota;
    String regionPath;
    String unitPath;

    @Version
    long version;

    AskedUnit() {}

    AskedUnit(SelectionBatch batch, OrganizationRef unit, Integer quota) {
        id = Ids.next();
        batchId = batch.id;
        unitId = unit.id();
        unitName = unit.name();
        unitPath = unit.path();
        regionPath = batch.regionPath;
        this.quota = quota;
    }
}
