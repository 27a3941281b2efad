package ibid.review;

import ibid.document.Claim;

/// Lays out what is known about a claim, inside the transaction in which somebody acts on it.
public interface Tables {
    Table of(Claim claim);
}
