"""The outlets' pages: one module an outlet, named like it."""

from collections.abc import Mapping

from demo.pages import (
    caspian_courier,
    highland_post,
    khazar_negar,
    masis_lraber,
    mtkvari_ambebi,
    silkroad_digest,
    stepnoy_vestnik,
    xezer_gundem,
)
from demo.pages.desk import Layout

LAYOUTS: Mapping[str, Layout] = {
    "caspian_courier": caspian_courier.LAYOUT,
    "highland_post": highland_post.LAYOUT,
    "silkroad_digest": silkroad_digest.LAYOUT,
    "xezer_gundem": xezer_gundem.LAYOUT,
    "stepnoy_vestnik": stepnoy_vestnik.LAYOUT,
    "masis_lraber": masis_lraber.LAYOUT,
    "mtkvari_ambebi": mtkvari_ambebi.LAYOUT,
    "khazar_negar": khazar_negar.LAYOUT,
}
