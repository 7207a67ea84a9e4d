package org.zhucun.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.kernel.Ids;
import org.zhucun.region.RegionRef;

/** 村的需求: the seats that a village asks for in a batch. */
@Entity
class VillageNeed {
    @Id
    UUID id;

    UUID batchId;
    String villageCode;
    String villageName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] categories;

    boolean firstSecretary;
    boolean captain;
    int members;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] industries;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] traits;

    String note;
    String regionPath;

    @Version
    long version;

    VillageNeed() {}

    VillageNeed(UUID batchId, RegionRef village, BatchForm.Need need, Village known) {
        id = Ids.next();
        this.batchId = batchId;
        villageCode = village.code();
        villageName = village.shortName();
        regionPath = village.path();
        firstSecretary = need.firstSecretary();
        captain = need.captain();
        members = need.members();
        note = need.note();
        traits = need.traits() == null ? new String[0] : need.traits().toArray(String[]::new);
        industries = (need.industries() == null ? known.industries() : need.industries()).toArray(String[]::new);
        categories = known.categories().toArray(String[]::new);
    }

    /** What is recorded about the village on the day of the batch. */
    record Village(Collection<String> categories, Collection<String> industries) {}
}
