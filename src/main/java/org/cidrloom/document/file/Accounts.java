package org.cidrloom.document.file;

import org.jspecify.annotations.Nullable;

/// Reads ids of AWS accounts.
final class Accounts {
    private Accounts() {}

    /// The account id; null where there is none.
    static @Nullable String read(Fields fields) {
        String account = fields.text("account");
        if (account != null && !account.matches("[0-9]{12}")) {
            fields.problem(
                    FileRule.VALUE,
                    fields.at("account"),
                    fields.label("account") + " is “" + Texts.shortened(account)
                            + "”; an AWS account id has twelve digits, such as \"111122223333\".");
        }
        return account;
    }
}
