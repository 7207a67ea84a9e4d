package org.zhucun.cadre.code;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 代码表: published standards, the same for every office; so the permission is the one that every office holds. */
@Path("/api/v1/codes")
@Tag(name = "cadre")
class CodeResource {
    @GET
    @PermissionsAllowed("policy:read")
    @Operation(operationId = "listCodeTables", summary = "代码表目录")
    public List<CodeTableView> tables() {
        return Arrays.stream(CodeTable.values())
                .map(table -> new CodeTableView(table.key(), table.standard(), null))
                .toList();
    }

    @GET
    @Path("{table}")
    @PermissionsAllowed("policy:read")
    @Operation(operationId = "getCodeTable", summary = "查看一张代码表（如 political-affiliation）")
    public CodeTableView table(@RestPath @Size(max = 40) String table) {
        return Arrays.stream(CodeTable.values())
                .filter(candidate -> candidate.key().equals(table))
                .findFirst()
                .map(found -> new CodeTableView(found.key(), found.standard(), Codes.of(found)))
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }
}
