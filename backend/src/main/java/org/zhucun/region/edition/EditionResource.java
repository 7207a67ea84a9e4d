package org.zhucun.region.edition;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.zhucun.kernel.Idempotent;

/** 区划版本: which editions are loaded; a newer one as tsv or tsv.gz: code, name, pinyin (may be empty). */
@Path("/api/v1/regions/editions")
@Tag(name = "region")
class EditionResource {
    private final EditionService service;

    EditionResource(EditionService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("region:read")
    @Operation(operationId = "listRegionEditions", summary = "已装载的区划版本与装载进度")
    public EditionsView list() {
        return service.editions();
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(201)
    @Idempotent
    @PermissionsAllowed("region:import")
    @Operation(operationId = "importRegionEdition", summary = "导入新版区划，与现行区划比较后整体生效")
    public EditionView importNewer(@BeanParam @Valid EditionRequest request, InputStream file) {
        return service.importNewer(request, file);
    }
}
