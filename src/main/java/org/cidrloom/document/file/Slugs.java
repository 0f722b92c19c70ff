package org.cidrloom.document.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ids of elements, and the names of Regions and zones, which look alike.
final class Slugs {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private Slugs() {}

    /// The id of a mapping. What is no slug is told, with the nearest one.
    static String id(Fields fields) {
        YamlNode value = fields.value("id");
        if (value == null) {
            fields.missing("id");
            return "";
        }
        String id = Scalars.text(fields, "id", value, true);
        if (value instanceof YamlNode.Scalar && !SLUG.matcher(id).matches()) {
            String mended = mended(id);
            fields.problem(
                    FileRule.ID,
                    value,
                    "The id “" + Texts.shortened(id)
                            + "” is not a slug: lower-case letters, digits and inner hyphens, up"
                            + " to 63 of them."
                            + (mended.isEmpty()
                                    ? ""
                                    : " Write “" + mended + "”, here and where it is" + " referred to."));
        }
        return id;
    }

    /// The ids that the element of a mapping had before.
    ///
    /// @param scope the id of its parent; empty for top-level elements
    static List<String> formerIds(Fields fields, String scope) {
        List<YamlNode.Scalar> ids = fields.words("formerIds");
        for (YamlNode.Scalar id : ids) {
            if (!id.text().isBlank() && !SLUG.matcher(id.text()).matches()) {
                fields.problem(
                        FileRule.ID,
                        id,
                        "The former id “" + Texts.shortened(id.text()) + "” is not a slug, so no element can have had"
                                + " it. Remove it.");
            }
            fields.reading().references().retire(scope, id, fields.subject());
        }
        return ids.stream().map(YamlNode.Scalar::text).toList();
    }

    private static String mended(String id) {
        String slug = id.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.length() <= 63 ? slug : slug.substring(0, 63).replaceAll("-+$", "");
    }

    /// A Region or zone name as AWS forms them: `eu-west-1`, `us-west-2-lax-1a`.
    ///
    /// @return the name; null where the key is not there
    static @Nullable String place(Fields fields, String key, String example) {
        YamlNode value = fields.value(key);
        return value == null ? null : place(fields, key, value, example);
    }

    /// A Region or zone name at that place of the text.
    static String place(Fields fields, String key, YamlNode value, String example) {
        String name = Scalars.text(fields, key, value, true);
        if (value instanceof YamlNode.Scalar && !SLUG.matcher(name).matches()) {
            fields.problem(
                    FileRule.VALUE,
                    value,
                    fields.label(key) + " is “" + Texts.shortened(name) + "”; a name such as " + example
                            + " is meant.");
        }
        return name;
    }
}
