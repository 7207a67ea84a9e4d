package org.zhucun.config;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * 契约: what every operation of the API has in common is written into the OpenAPI document once: the bearer token, the permission it
 * asks for, the problems it may answer with, the headers for idempotency and concurrency.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName PERMISSIONS = DotName.createSimple("io.quarkus.security.PermissionsAllowed");
    private static final DotName IDEMPOTENT = DotName.createSimple("org.zhucun.kernel.Idempotent");
    private static final DotName RETIRING = DotName.createSimple("org.zhucun.kernel.Retiring");
    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final DotName MAY_ANSWER_OTHERWISE =
            DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
    private static final DotName YUAN = DotName.createSimple("org.zhucun.kernel.Yuan");
    private static final String BEARER = "bearer";
    private static final String MONEY = "Money";

    private final Map<String, MethodInfo> methods = new HashMap<>();

    private static final String SIGNED_MONEY = "SignedMoney";

    /** Properties that are money, and which money, by the name of their schema. */
    private final Map<String, Map<String, String>> yuan = new HashMap<>();

    public Contract(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(id.asString(), operation.target().asMethod());
            }
        }
        for (AnnotationInstance money : index.getAnnotations(YUAN)) {
            if (money.target().kind() == AnnotationTarget.Kind.FIELD) {
                FieldInfo field = money.target().asField();
                AnnotationValue signed = money.value("signed");
                yuan.computeIfAbsent(field.declaringClass().simpleName(), name -> new HashMap<>())
                        .put(field.name(), signed != null && signed.asBoolean() ? SIGNED_MONEY : MONEY);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        ContractAnswers.addTo(document.getComponents());
        // the node that is asked, wherever it stands
        document.setServers(List.of(OASFactory.createServer().url("/")));
        timeIsNoNumber(document);
        moneyIsText(document.getComponents());
        ContractSchemas.anything(document);
        if (document.getPaths() == null) {
            return;
        }
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach(this::common);
        }
        ContractSchemas.wholeTexts(document);
    }

    /** An unquoted example 13:45:30.1 is a sexagesimal number to YAML readers; many refuse it, some count seconds. */
    private static void timeIsNoNumber(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas != null && schemas.containsKey("LocalTime")) {
            schemas.get("LocalTime").setExamples(null);
        }
    }

    /** Money travels as a decimal text, so that no reader rounds it. */
    private void moneyIsText(Components components) {
        components.addSchema(MONEY, money("元，十进制文本", "", 15, "2200.00"));
        components.addSchema(SIGNED_MONEY, money("元，十进制文本，可为负", "-?", 16, "-120.00"));
        yuan.forEach((name, properties) -> {
            Schema schema = components.getSchemas().get(name);
            properties.forEach((property, kind) -> {
                if (schema == null || !schema.getProperties().containsKey(property)) {
                    throw new IllegalStateException("money without a schema of its own: " + name + "." + property);
                }
                schema.addProperty(property, OASFactory.createSchema().ref(kind));
            });
        });
    }

    private static Schema money(String description, String sign, int longest, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .pattern("^" + sign + "\\d{1,12}(\\.\\d{1,2})?$")
                .maxLength(longest)
                .addExample(example);
    }

    /** What is made is answered with 201; an answer that may also repeat what was there keeps its 200. */
    private static void status(Operation operation, MethodInfo method) {
        AnnotationInstance status = method == null ? null : method.annotation(STATUS);
        APIResponse done = operation.getResponses().getAPIResponse("200");
        if (status == null || done == null) {
            return;
        }
        if (!method.returnType().name().equals(MAY_ANSWER_OTHERWISE)) {
            operation.getResponses().removeAPIResponse("200");
        }
        operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status.value().asInt()),
                        OASFactory.createAPIResponse()
                                .description(status.value().asInt() == 201 ? "Created" : "Accepted")
                                .content(done.getContent()));
    }

    private void common(PathItem.HttpMethod verb, Operation operation) {
        MethodInfo method = methods.get(String.valueOf(operation.getOperationId()));
        status(operation, method);
        AnnotationInstance permission = method == null ? null : method.annotation(PERMISSIONS);
        if (permission != null) {
            operation.addExtension("x-permission", List.of(permission.value().asStringArray()));
        }
        boolean open = method != null && method.hasAnnotation("jakarta.annotation.security.PermitAll");
        operation.setSecurity(
                open
                        ? new ArrayList<>()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        if (method != null && method.hasAnnotation(IDEMPOTENT)) {
            operation.addParameter(header("Idempotency-Key", "uuid", "一次业务只生效一次；七天内重发得到同一答复"));
        }
        if (ContractAnswers.asksForVersion(verb, operation)) {
            operation.addParameter(header("If-Match", null, "读到的版本，形如 \"3\"；读到时带 ETag 的，改时必带"));
        }
        retiring(operation, method == null ? null : method.annotation(RETIRING));
        ContractAnswers.describe(verb, operation, open);
        ContractAnswers.paper(operation);
        ContractExamples.describe(operation);
    }

    /** Since when, until when, and what instead. */
    private static void retiring(Operation operation, AnnotationInstance retiring) {
        if (retiring == null) {
            return;
        }
        String until = retiring.value("until").asString();
        String instead = retiring.value("instead").asString();
        String said = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDeprecated(true);
        operation.setDescription(
                said + "自 " + retiring.value("since").asString() + " 起弃用，至少保留到 " + until + "；请改用 `" + instead + "`。");
        operation.addExtension("x-deprecated-since", retiring.value("since").asString());
        operation.addExtension("x-sunset", until);
        operation.addExtension("x-instead", instead);
    }

    private static Parameter header(String name, String format, String description) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format(format)
                        .maxLength(100));
    }
}
